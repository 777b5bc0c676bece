import { expect, test } from 'vitest';
import { escapedAttribute, escapedText, hostileWords } from '../tools/hostile.ts';
import { fileOf, frozenPage } from '../../scripts/frozen/frozenPage.ts';

const page = 'embed/timeline/of/an-article/';
const frozen = new Set(['data/themes.csv', 'images/timeline.png', 'embed/timeline/index.html']);

function moved(html: string): string {
	return frozenPage(html, page, (file) => frozen.has(file));
}

test.each([
	['../../../../data/themes.csv', '../../../../data/themes.csv'],
	['../../../../images/timeline.png', '../../../../images/timeline.png'],
	['../../', '../../'],
	['../../../../charts/timeline/?in=an-article', '../../../../../../charts/timeline/?in=an-article'],
	['../../../../articles/an-article/#s9', '../../../../../../articles/an-article/#s9'],
	['../../../../data/new.csv', '../../../../../../data/new.csv'],
	['../../../../', '../../../../../../'],
	['#table', '#table'],
	['?theme=dark', '?theme=dark'],
	['https://example.org/', 'https://example.org/'],
	['mailto:a@example.org', 'mailto:a@example.org'],
	['', '']
])('a link to "%s" becomes "%s"', (link, wanted) => {
	expect(moved(`<p class="a"><a data-mark href="${link}">here</a></p>`)).toBe(
		`<p class="a"><a data-mark href="${wanted}">here</a></p>`
	);
});

test('words that look like a link stay words', () => {
	const text = '<p title="a > b">Write href="../x" or src="y" &lt;a href="../z"></p>';
	expect(moved(text)).toBe(text);
});

test('a frozen page asks for none of the site’s own scripts and styles', () => {
	const head = '<link href="../../../../_app/immutable/a.css" rel="stylesheet" disabled><style>p{}</style>';
	expect(moved(head)).toBe('<style>p{}</style>');
	expect(moved('<link rel="icon" href="../../../../favicon.svg" />')).toBe(
		'<link rel="icon" href="../../../../../../favicon.svg" />'
	);
});

test('a frozen page names no oEmbed answer, which would be the live chart’s', () => {
	const link =
		'<link rel="alternate" type="application/json+oembed" href="https://example.org/oembed/timeline.json">';
	expect(moved(`${link}<p>here</p>`)).toBe('<p>here</p>');
});

test('fileOf(link, page) is the file a relative link leads to', () => {
	expect(fileOf('../../count/', page)).toBe('embed/timeline/count/index.html');
	expect(fileOf('../../../../', page)).toBe('index.html');
	expect(fileOf('../../../../images/timeline%402x.png', page)).toBe('images/timeline@2x.png');
	expect(fileOf('https://example.org/', page)).toBeUndefined();
});

test.each(hostileWords)('an article’s words are the same in a frozen page: %s', (words) => {
	const text = `<p title="${escapedAttribute(words)}">${escapedText(words)}</p>`;
	expect(moved(`${text}<a title="${escapedAttribute(words)}" href="../../../../">x</a>${text}`)).toBe(
		`${text}<a title="${escapedAttribute(words)}" href="../../../../../../">x</a>${text}`
	);
});
