import { expect, test } from 'vitest';
import { standalone } from '#lib/embed/page/standalone.ts';

const mark = (label: string) =>
	`<a href="./a/#s1" data-mark="" data-series="x" data-evidence="stance?a=b&amp;c=d" aria-label="${label}" tabindex="-1"><rect></rect><!----></a>`;

test('a mark becomes a plain link with its label as title, that opens beside the host’s page; what only scripts read is gone', () => {
	expect(standalone(`<p>${mark('Cuts > 3, “a”')}<!--[--><!--]--><!--[-1--></p>`)).toBe(
		'<p><a href="./a/#s1" data-mark target="_blank" rel="noopener"><title>Cuts > 3, “a”</title><rect></rect></a></p>'
	);
});

test('other links, and comments that are not the framework’s, stay as they are', () => {
	const page = '<a href="./b/" class="x">All</a><!-- kept --><a href="./c/">c</a>';
	expect(standalone(page)).toBe(page);
});

test('more than forty marks are no Tab stops: the table has the same links', () => {
	expect(standalone(mark('one').repeat(40))).not.toContain('tabindex');
	expect(standalone(mark('one').repeat(41)).split('tabindex="-1"')).toHaveLength(42);
	expect(standalone(`<div class="narrow a">${mark('one').repeat(80)}</div>`)).not.toContain('tabindex');
});
