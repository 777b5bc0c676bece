import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oembed } from '#lib/embed/oembed.ts';
import type { Site } from '#lib/schema.ts';
import { escaped, jsonLd } from '#lib/ui/html.ts';

const site: Site = {
	title: 'A <site> & "more"',
	name: 'a site',
	description: 'd',
	language: 'en-GB',
	address: 'https://example.org/charts-and-all',
	published: null,
	links: [],
	rights: 'r',
	counts: { articles: 1, words: 1, sentences: 1, figures: 0, skipped: 0 },
	evidence: 1,
	date_from: null,
	date_to: null,
	version: '0123456789ab'
};

const hostile = fc.oneof(
	fc.string({ unit: 'binary' }).filter((text) => !/[\0\r\u{d800}-\u{dfff}]/u.test(text)),
	fc.constantFrom(
		'"><script>alert(1)</script>',
		"' onload='alert(1)",
		'</blockquote><iframe src="https://example.org/">',
		'&quot;&amp;&lt;',
		'-->]]></iframe>'
	)
);

test('oembed(site, slug, view) is one quotation and one frame that say the title as it is, whatever it holds', () => {
	fc.assert(
		fc.property(hostile, (title) => {
			const answer = oembed(site, 'timeline', { title, base: '5 articles' }, 777);
			const document = new DOMParser().parseFromString(answer.html, 'text/html');
			expect([...document.body.children].map(({ localName }) => localName)).toEqual(['blockquote', 'iframe']);
			expect(document.body.querySelectorAll('*')).toHaveLength(3);
			expect(document.querySelector('blockquote')?.textContent).toBe(`${title}. 5 articles: ${site.title}`);
			const frame = document.querySelector('iframe');
			expect(frame?.title).toBe(title);
			expect(frame?.src).toBe('https://example.org/charts-and-all/embed/timeline/');
			expect([frame?.width, frame?.height]).toEqual([String(answer.width), '777']);
			expect(answer.height).toBe(777);
			expect(frame?.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
		}),
		{ numRuns: 200 }
	);
});

test('escaped(text) is the text again where it is read as HTML', () => {
	expect(escaped(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;');
});

test('jsonLd(value) is the value again, and nothing in it can end its element', () => {
	fc.assert(
		fc.property(fc.jsonValue(), hostile, (value, text) => {
			const written = jsonLd([value, text]);
			expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify([value, text])));
			expect(written).not.toMatch(/[<>&]/);
		})
	);
});
