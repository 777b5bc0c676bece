/** The serif of headlines and quotations, as it is cut from its package for pages and pictures. */
import { fileURLToPath } from 'node:url';

export const serifSource = fileURLToPath(
	import.meta.resolve('@fontsource-variable/newsreader/files/newsreader-latin-standard-normal.woff2')
);

/** One weight at one optical size. */
export const serifOptions = {
	variationAxes: { wght: 480, opsz: 24 },
	keepFeatures: ['kern', 'liga'],
	noLayoutClosure: true,
	noHinting: true
};
