// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	fittedFrameCode,
	frameCode,
	listenerIntegrity,
	pictureCode,
	type Handout
} from '#lib/embed/dialog/snippets.ts';

const handouts = fc.record({
	title: fc.string(),
	summary: fc.string(),
	site: fc.string(),
	page: fc.webUrl({ withQueryParameters: true }),
	frame: fc.webUrl({ withQueryParameters: true }),
	listener: fc.constant('https://example.org/embed/v1.js'),
	picture: fc.constant({ address: 'https://example.org/a.png', width: 1200, height: 800 }),
	height: fc.nat(4000)
});

/** Attribute values as a browser reads them, which writes carriage returns in its own way. */
const read = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');

function parsed(code: string): HTMLElement {
	const host = document.createElement('template');
	host.innerHTML = code;
	const root = document.createElement('div');
	root.append(host.content);
	return root;
}

test('whatever a title holds, the frame’s code is one frame of that title', () => {
	fc.assert(
		fc.property(handouts, (handout: Handout) => {
			const root = parsed(frameCode(handout));
			const [frame, ...others] = root.querySelectorAll('*');
			expect(others).toEqual([]);
			expect(frame?.getAttribute('title')).toBe(read(handout.title));
			expect(frame?.getAttribute('src')).toBe(handout.frame);
			expect(frame?.getAttribute('sandbox')).toContain('allow-scripts');
			expect(frame?.getAttribute('height')).toBe(String(handout.height));
		})
	);
});

test('the frame that fits is the frame and its one script, with the integrity of the file that is served', () => {
	fc.assert(
		fc.property(handouts, (handout: Handout) => {
			const root = parsed(fittedFrameCode(handout));
			expect([...root.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['IFRAME', 'SCRIPT']);
			expect(root.querySelector('iframe')?.hasAttribute('data-pullquote')).toBe(true);
		})
	);
	const file = readFileSync('static/embed/v1.js');
	expect(listenerIntegrity).toBe(`sha384-${createHash('sha384').update(file).digest('base64')}`);
});

test('the picture’s code says its finding, its alternative text and its source', () => {
	fc.assert(
		fc.property(handouts, (handout: Handout) => {
			const root = parsed(pictureCode(handout));
			const names = [...root.querySelectorAll('*')].map(({ tagName }) => tagName);
			expect(names).toEqual(['FIGURE', 'A', 'IMG', 'FIGCAPTION', 'A']);
			expect(root.querySelector('img')?.getAttribute('alt')).toBe(
				read(`${handout.title}. ${handout.summary}`)
			);
			expect(root.querySelector('figcaption')?.textContent).toBe(
				read(`${handout.title}. Source: ${handout.site}`)
			);
			for (const link of root.querySelectorAll('a')) expect(link.getAttribute('href')).toBe(handout.page);
		})
	);
});
