import type { Structure } from '../../text/article/structure.ts';
import type { YamlFault } from '../../text/file/yaml.ts';

/** What a reader of an article reads of its text. */
export interface Content {
	body: string;
	/** null where the body is the end of the file's text, as it is, from `bodyAt` on */
	structure: Structure | null;
	bodyAt: number;
	/** the title that stands above the text, taken out of the body; null where none does */
	heading: string | null;
	faults: YamlFault[];
}

/**
 * Reads the text of one way to mark up, from an offset on.
 * @param title the title that is known already; the same one above the text is no part of the body
 */
export type Markup = (text: string, from: number, title: string | null) => Content;
