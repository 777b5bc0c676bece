import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const slides = readFileSync('src/lib/present/slides/slide.css', 'utf8');
const tokens = readFileSync('src/lib/ui/tokens.css', 'utf8');
const papers = new Map([
	['the handout', readFileSync('src/lib/present/handout/handout.css', 'utf8')],
	['every page that is printed', tokens.slice(tokens.indexOf('@media print'))]
]);

/** A colour of slides by its name, as they have it where nobody forces colours; or as another style sheet has it. */
function ink(name: string, sheet = slides): [number, number, number] {
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

describe.each([...papers])('in grey on %s', (_, sheet) => {
	const paper: [number, number, number] = [1, 1, 1];

	test('loss and gain differ 3 : 1 in lightness alone', () => {
		expect(contrast(ink('loss', sheet), ink('gain', sheet))).toBeGreaterThanOrEqual(3);
	});

	test.each(['loss', 'gain'])('words in --%s, and words on its bars, stand 4.5 : 1', (name) => {
		expect(contrast(ink(name, sheet), paper)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(ink('on-mark'), ink(name, sheet))).toBeGreaterThanOrEqual(4.5);
	});

	test('an unsure reading, a third of its ink, is told from a sure one by 2 : 1', () => {
		for (const name of ['loss', 'gain']) {
			const sure = ink(name, sheet);
			const pale = sure.map((part) => 0.3 * part + 0.7) as [number, number, number];
			expect(contrast(pale, sure)).toBeGreaterThanOrEqual(2);
		}
	});
});
