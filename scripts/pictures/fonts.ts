/** The pictures' fonts: the site's serif, and a sans that is the same on every machine. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { FontName, TypeMeasure } from '#lib/drawing/type.ts';
import { advances } from '../fonts/fontMetrics.ts';
import { root } from '../tools/root.ts';
import { serifOptions, serifSource } from '../fonts/serif.ts';

/** TrueType files of the sans. */
export const sansFiles = {
	sans: fileURLToPath(import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')),
	bold: fileURLToPath(import.meta.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'))
};
const faces = {
	serif: { family: 'Newsreader', weight: '400 600' },
	sans: { family: 'Inter', weight: '400' },
	bold: { family: 'Inter', weight: '600' }
} as const;
const fontNames = Object.keys(faces) as FontName[];

/** A character that a font lacks counts as an em. */
export interface Fonts extends TypeMeasure {
	/** the characters of a text that none of the fonts has */
	missing(text: string): string[];
	/** cut down to the characters of a text: read many times as fast */
	cut(text: string): Promise<CutFonts>;
}

export interface CutFonts {
	/** TrueType files of all of them */
	files: string[];
	/** style sheets that hold the fonts themselves */
	styleSheets: Record<FontName, string>;
}

/** Reads the fonts. */
export async function readFonts(): Promise<Fonts> {
	const letters = Array.from({ length: 0x2fff }, (_, code) => String.fromCharCode(code + 32)).join('');
	const serif = await subsetFont(await readFile(serifSource), letters, {
		...serifOptions,
		targetFormat: 'truetype'
	});
	const fonts = { serif, sans: await readFile(sansFiles.sans), bold: await readFile(sansFiles.bold) };
	const advance = {
		serif: advances(fonts.serif),
		sans: advances(fonts.sans),
		bold: advances(fonts.bold)
	};
	return {
		width(text, size, font) {
			let em = 0;
			for (const character of text) em += advance[font](character) ?? advance.sans(character) ?? 1;
			return em * size;
		},
		missing(text) {
			return [...new Set(text)].filter(
				(character) =>
					!/\s/.test(character) && fontNames.every((name) => advance[name](character) === undefined)
			);
		},
		async cut(text) {
			const folder = join(root, '.cache', 'fonts');
			await mkdir(folder, { recursive: true });
			const cutTo = (name: FontName, targetFormat: 'truetype' | 'woff2') =>
				subsetFont(fonts[name], text, {
					keepFeatures: ['kern', 'liga'],
					noLayoutClosure: true,
					noHinting: true,
					targetFormat
				});
			const file = async (name: FontName) => {
				const path = join(folder, `${name}.ttf`);
				await writeFile(path, await cutTo(name, 'truetype'));
				return path;
			};
			const styleSheet = async (name: FontName) => {
				const font = await cutTo(name, 'woff2');
				const { family, weight } = faces[name];
				const source = `url(data:font/woff2;base64,${font.toString('base64')})`;
				return `@font-face{font-family:${family};font-weight:${weight};src:${source}}`;
			};
			return {
				files: await Promise.all(fontNames.map(file)),
				styleSheets: {
					serif: await styleSheet('serif'),
					sans: await styleSheet('sans'),
					bold: await styleSheet('bold')
				}
			};
		}
	};
}
