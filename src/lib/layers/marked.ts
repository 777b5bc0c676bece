/** What a mark says, and where it leads. */
export interface Marked {
	/** where the link leads without JavaScript */
	href: string;
	/** the mark's value in a sentence */
	aria: string;
	/** rows of a dataset, as `evidence()` writes them */
	evidence: string;
}
