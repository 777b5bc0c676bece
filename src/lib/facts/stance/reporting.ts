/**
 * Where the view is the author's own less often than this, on the mean of all readings, articles tell what others hold:
 * they report. Ten news reports stood below it in 97 of 100 draws, ten editorials or entries of a blog in none.
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
