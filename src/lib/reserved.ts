/**
 * Names that Windows keeps for devices: a file `con.json` cannot be made there. And what stands in the site's own
 * addresses beside the ids of articles and names, or is a folder's own page to a host.
 */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index|page|a-z)$/;

/** Whether an id would have the address of something else. */
export function isReserved(slug: string): boolean {
	return reserved.test(slug);
}
