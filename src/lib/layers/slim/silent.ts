/**
 * Stands in, in the browser's build, for what of LayerCake no chart asks for, so that nobody fetches it: its reports on
 * the console (`verbose={false}` in Plot.svelte), padded domains, and domains of steps.
 */
export default function silent(): void {
	// nothing is reported
}
