import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attribute, edited, readPage, withBlanks } from '../../scripts/tools/html.ts';
import { escapedAttribute, escapedText, hostileWords } from './hostile.ts';

test('an element has its place, its attributes and its text as a browser reads them', () => {
	const html = '<p class=a title="1 &gt; 0 > -1">x &amp; <b>y</b></p>';
	const [p, b] = readPage(html).elements;
	expect(p?.text()).toBe('x & y');
	expect(p?.attributes.get('title')?.value).toBe('1 > 0 > -1');
	expect(p && html.slice(p.inner.from, p.inner.to)).toBe('x &amp; <b>y</b>');
	expect(b && html.slice(b.whole.from, b.whole.to)).toBe('<b>y</b>');
});

test('what is not changed in a page stays as it was, whatever stands in it', () => {
	const words = fc.oneof(fc.constantFrom(...hostileWords), fc.string({ unit: 'grapheme', maxLength: 20 }));
	const kind = fc.constantFrom('text', 'link', 'comment');
	fc.assert(
		fc.property(fc.array(fc.tuple(kind, words), { maxLength: 8 }), (parts) => {
			// line ends and NUL are read otherwise than they are written, by every browser
			const clean = parts.map(([kind, text]) => ({ kind, text: text.replace(/[\0\r]/g, '') }));
			const page = (href: (text: string) => string) =>
				clean
					.map(({ kind, text }) =>
						kind === 'link'
							? `<a title="${escapedAttribute(text)}" href="${href(text)}">${escapedText(text)}</a>`
							: kind === 'comment'
								? '<!--x-->'
								: `<p>${escapedText(text)}</p>`
					)
					.join('');
			const html = page(escapedAttribute);
			const { elements, comments, texts } = readPage(html);
			const links = elements.flatMap(({ attributes }) => attributes.get('href') ?? []);
			expect(links.map(({ value }) => value)).toEqual(
				clean.flatMap(({ kind, text }) => (kind === 'link' ? [text] : []))
			);
			expect(comments).toHaveLength(clean.filter(({ kind }) => kind === 'comment').length);
			expect(texts.join('')).toBe(clean.map(({ kind, text }) => (kind === 'comment' ? '' : text)).join(''));
			expect(
				edited(
					html,
					links.map((link) => ({ ...link, text: attribute('href', 'x') }))
				)
			).toBe(page(() => 'x'));
		})
	);
});

test('an attribute goes with the blanks before it', () => {
	const html = '<a  data-x\n="1" href="y">z</a>';
	const found = readPage(html).elements[0]?.attributes.get('data-x');
	expect(found && edited(html, [{ ...withBlanks(html, found), text: '' }])).toBe('<a href="y">z</a>');
});
