/**
 * Where the view is the author's own less often than this, on the mean of all readings, articles tell what others hold:
 * they report. In draws of ten documents, 95 % of those from the news lay between .34 and .69; those of editorials and
 * entries of a blog lay at .70 and above, but for about one in forty.
 */
const reportingThreshold = 0.65;
/** On fewer readings than this nothing is said. */
const fewestReadings = 3;

/**
 * Whether articles report rather than argue: then their authors are not the ones who take sides.
 *
 * @param own of how many readings the view is the author's own: the sum of their chances
 */
export function isReporting(own: number, readings: number): boolean {
	return readings >= fewestReadings && own < reportingThreshold * readings;
}
