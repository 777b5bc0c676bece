import { render, screen } from '@testing-library/svelte';
import jsQr from 'jsqr';
import { beforeAll, describe, expect, test } from 'vitest';
import { handoutOf } from '#lib/present/handout/handout.ts';
import Handout from '#lib/present/handout/HandoutPart.svelte';
import { readSlideData } from '#lib/present/slides/read.ts';
import SlideClosing from '#lib/present/slides/SlideClosing.svelte';
import type { Site, Slide } from '#lib/schema.ts';
import { defaultCorpus, tablesOf } from '../corpus.ts';

const closing = {
	kind: 'closing',
	slide: 'end',
	headline: null,
	notes: null,
	text: null,
	chart: null,
	state: ''
} as const satisfies Slide;
const card = {
	kind: 'figure',
	slide: 'loss',
	headline: null,
	notes: null,
	figure: 'charities-income'
} as const;

let corpus: Awaited<ReturnType<typeof defaultCorpus>>;
// reading articles takes its time beside other work
beforeAll(async () => void (corpus = await defaultCorpus()), 60_000);

const dataFor = (address: string) =>
	readSlideData(
		tablesOf(corpus),
		{ ...corpus.settings.site, counts: { articles: 5, words: 3524 }, address } as unknown as Site,
		[closing, card]
	);

/** What a telephone reads in the code that is drawn. */
function codeIn(container: HTMLElement): string | undefined {
	const svg = container.querySelector('svg');
	const size = Number(svg?.getAttribute('viewBox')?.split(' ')[2]);
	const scale = 4;
	const width = size * scale;
	const pixels = new Uint8ClampedArray(4 * width * width).fill(255);
	const runs = svg?.querySelector('path')?.getAttribute('d') ?? '';
	for (const [, x, y, length] of runs.matchAll(/M(\d+) (\d+)h(\d+)/g))
		for (let down = 0; down < scale; down++) {
			const from = 4 * ((Number(y) * scale + down) * width + Number(x) * scale);
			pixels.fill(0, from, from + 4 * Number(length) * scale);
		}
	return jsQr(pixels, width, width)?.data;
}

describe('a published address', () => {
	const address = 'https://www.example.org/pullquote';

	test('stands on the last slide as words and as a code that says the same', async () => {
		const { container } = render(SlideClosing, { slide: closing, data: await dataFor(address) });
		expect(screen.getByRole('link').textContent).toBe('www.example.org/pullquote');
		expect(codeIn(container)).toBe(`${address}/`);
	});

	test('stands beside each slide of the handout, and under each of its sentences', async () => {
		const data = await dataFor(address);
		const part = handoutOf([card], data)[0];
		expect(part).toBeDefined();
		if (!part) return;
		const { container } = render(Handout, { part, data, number: 1, of: 1 });
		expect(container.querySelectorAll('.address')).toHaveLength(part.sentences.length + 1);
		expect(codeIn(container.querySelector<HTMLElement>('.scan') ?? container)).toBe(part.address);
	});
});

describe.each(['http://localhost:4173', 'http://127.0.0.1', 'https://[::1]:8080/site'])('%s', (address) => {
	test('is neither printed nor drawn: nobody else can open it', async () => {
		const data = await dataFor(address);
		const last = render(SlideClosing, { slide: closing, data }).container;
		const part = handoutOf([card], data)[0];
		expect(part).toBeDefined();
		if (!part) return;
		const beside = render(Handout, { part, data, number: 1, of: 1 }).container;
		for (const drawn of [last, beside]) {
			expect(drawn.textContent).not.toContain(new URL(address).host);
			expect(drawn.querySelector('svg')).toBeNull();
		}
	});
});
