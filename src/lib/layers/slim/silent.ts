/**
 * Stands in for LayerCake's console reports in the browser's build: charts there never ask for them
 * (`verbose={false}` in Plot.svelte), and nobody should fetch them.
 */
export default function silent(): void {
	// nothing is reported
}
