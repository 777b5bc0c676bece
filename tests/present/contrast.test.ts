import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheet = readFileSync('src/lib/present/slide.css', 'utf8');

/** A colour of slides by its name, as they have it where nobody forces colours. */
function ink(name: string): [number, number, number] {
	const hex = new RegExp(`--${name}: #([0-9a-f]{3,6});`).exec(sheet)?.[1] ?? '';
	const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
	return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255) as [number, number, number];
}

/** WCAG 2's contrast ratio. */
function contrast(a: [number, number, number], b: [number, number, number]): number {
	const [lighter = 0, darker = 0] = [a, b]
		.map((rgb) => {
			const [red = 0, green = 0, blue = 0] = rgb.map((part) =>
				part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
			);
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		})
		.sort((one, other) => other - one);
	return (lighter + 0.05) / (darker + 0.05);
}

test.each(['ink', 'muted', 'loss', 'gain'])('words in --%s stand 7 : 1 against the slide', (name) => {
	expect(contrast(ink(name), ink('page'))).toBeGreaterThanOrEqual(7);
});

test.each(['loss', 'gain'])('words on a bar in --%s stand 7 : 1 against it', (name) => {
	expect(contrast(ink('on-mark'), ink(name))).toBeGreaterThanOrEqual(7);
});

test.each(['loss', 'gain', 'plain'])('marks in --%s stand 3 : 1 against the slide', (name) => {
	expect(contrast(ink(name), ink('page'))).toBeGreaterThanOrEqual(3);
});
