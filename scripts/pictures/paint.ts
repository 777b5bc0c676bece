/** A worker that paints SVG as PNG. */
import { writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';

/** A picture to paint. */
export interface Painting {
	svg: string;
	/** file of the PNG */
	to: string;
	/** px */
	width: number;
}

/** What a painter is told at first. */
export interface Paints {
	fontFiles: string[];
	/** true where the pictures have characters that only another font can have */
	loadSystemFonts: boolean;
}

parentPort?.on('message', async ({ svg, to, width }: Painting) => {
	const font = workerData as Paints;
	const image = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render();
	await writeFile(to, image.asPng());
	parentPort?.postMessage(to);
});
