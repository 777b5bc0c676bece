declare module 'subset-font' {
	interface Options {
		targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2';
		/** an axis pinned to one value, or narrowed to a range */
		variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
		/** OpenType features to keep; all, where left out */
		keepFeatures?: string[];
		noLayoutClosure?: boolean;
		noHinting?: boolean;
	}
	/** Cuts a font down to the characters of `text`. */
	export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
