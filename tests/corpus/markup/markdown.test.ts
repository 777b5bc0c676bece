import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownMarkup } from '#lib/corpus/markup/markdown.ts';
import { sourceOffset } from '#lib/text/article/structure.ts';
import { cpuTime } from '../../cpuTime.ts';

const read = (text: string) => markdownMarkup(text, 0, null);
/** The paragraphs of a text, as they are read. */
const paragraphs = (text: string) => read(text).body.split('\n\n');
/** Each paragraph that is more than one, and each stretch that is set apart, with its words. */
function set(text: string) {
	const { body, structure } = read(text);
	const words = ({ start, end, ...rest }: { start: number; end: number }) => [body.slice(start, end), rest];
	return { blocks: structure?.blocks.map(words), inlines: structure?.inlines.map(words) };
}

describe('what is read of Markdown is what its reader reads:', () => {
	test.each([
		['emphasis', 'A *b* __c__ **e *f* g**.', 'A b c e f g.'],
		['nothing that is struck out', '~~It lost £1bn.~~ It lost ~~£3bn~~ £2bn.', 'It lost £2bn.'],
		['nothing that HTML strikes out', 'It lost <s>£3bn</s> <del>£4bn</del> £2bn.', 'It lost £2bn.'],
		[
			'stars and lines that are none',
			'2 * 3 is 6, snake_case and * so on.',
			'2 * 3 is 6, snake_case and * so on.'
		],
		['links by their words', 'See [the *hall*](https://a.org "The hall") now.', 'See the hall now.'],
		[
			'no space of where a link leads',
			'It [did not](http://a.org "x"), [a]( b ), [c](<d> \'e\').',
			'It did not, a, c.'
		],
		[
			'links defined elsewhere',
			'See [the hall][1] and [2].\n\n[1]: https://a.org\n[2]: https://b.org',
			'See the hall and 2.'
		],
		['brackets that are no links', 'He said [sic] it […] “[w]e”.', 'He said [sic] it […] “[w]e”.'],
		['no pictures', 'One ![a dog](dog.png) two [![x](y.png)](z) three.', 'One two three.'],
		['entities and escapes', '&pound;2m &amp; 5 \\* 3 &lt;b&gt; &#8217;', '£2m & 5 * 3 <b> ’'],
		[
			'no tags, comments or scripts',
			'A <b>b</b> <!-- c --> <script>d()</script> <span hidden>e</span>f.',
			'A b f.'
		],
		['marks of footnotes', 'It rose[^1] again[^note].', 'It rose again.'],
		['footnotes that HTML raises', 'It rose.<sup>1</sup> 10<sup>6</sup> <sup>[a]</sup>', 'It rose. 106'],
		[
			'no shortcodes',
			'{% include a.html %}One {{< figure src="a" >}} two {{ page.title }}.{: .lead}',
			'One two .'
		],
		[
			'no shortcodes of WordPress',
			'[caption id="1"]One[/caption] [gallery ids="2"] [youtube x] two.',
			'One two.'
		],
		[
			'notes that lead to notes',
			'See [[The Hall|the hall]] and [[Ashby]] ![[map.png]] ==now==.',
			'See the hall and Ashby now.'
		],
		['no signs for faces', 'Well done :tada: at 10:30:45 :+1:', 'Well done at 10:30:45'],
		['addresses, which lead there', 'See <https://a.org> or www.b.org.', 'See https://a.org or www.b.org.'],
		['lines that go on', 'One\ntwo  \nthree\\\nfour.', 'One two\nthree\nfour.'],
		[
			'plain text as it is',
			'One — two.\n  Three…\r\n\r\nFour’s “5” (6).\n',
			'One — two.\n  Three…\r\n\r\nFour’s “5” (6).\n'
		]
	])('%s', (_what, text, body) => {
		expect(read(`${text}`).body).toBe(body);
	});

	test.each([
		['headings apart', 'One.\n## Two\nThree.', ['One.', 'Two', 'Three.']],
		['items apart', 'One:\n- two\n- [x] three\n\n1. four\n2) five', ['One:', 'two', 'three', 'four', 'five']],
		['a year that opens a paragraph', 'One.\n\n1986. It rained.', ['One.', '1986. It rained.']],
		['quotations', '> One\n> two.\n>\n> > Three.\n\nFour.', ['One two.', 'Three.', 'Four.']],
		['no rules', 'One.\n\n---\n\n* * *\n\nTwo.', ['One.', 'Two.']],
		['no code', 'One.\n\n```js\nx = 1\n```\n\n    y = {}; z();\n\n~~~\nw\n~~~\nTwo.', ['One.', 'Two.']],
		[
			'paragraphs that are set in',
			'One.\n\n    Two has words that anybody would read.\n\nThree.',
			['One.', 'Two has words that anybody would read.', 'Three.']
		],
		['no tables', 'One.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nTwo.', ['One.', 'Two.']],
		[
			'no tables of HTML',
			'One.\n\n<table>\n\n<tr><td>1</td><td>2</td></tr>\n\n</table>\n\nTwo.',
			['One.', 'Two.']
		],
		[
			'tables that set out a page',
			'One.\n\n<table><tr><td><p>Two.</p></td><td><p>Three.</p></td></tr></table>',
			['One.', 'Two.', 'Three.']
		],
		[
			'HTML between paragraphs',
			'<div class="a">\n\nOne *two*.\n\n</div>\n<p>Three<br>four.</p>',
			['One two.', 'Three\nfour.']
		],
		['quotations of HTML', '<blockquote>\n\nOne.\n\n</blockquote>\n\nTwo.', ['One.', 'Two.']],
		[
			'no embeds',
			'One.\n\n<iframe src="x">\n\nTwo.\n\n</iframe>\n\n<svg><text>Three</text>\n\n</svg>\n\nFour.',
			['One.', 'Four.']
		],
		[
			'no scripts with empty lines',
			'One.\n\n<script>\nlet a;\n\nb();\n\n</script>\n\nTwo.',
			['One.', 'Two.']
		],
		['what stands above a script that never ends', 'One.\n\n<script>\n\nTwo.', ['One.']],
		['definitions and notes', 'One.[^1]\n\n[^1]: The note.\n\n[a]: https://a.org', ['One.', 'The note.']],
		[
			'code between tags',
			'{% highlight js %}\nx\n\ny\n{% endhighlight %}\n\nOne.\n\n{{< highlight go >}}z{{< /highlight >}}',
			['One.']
		]
	])('%s', (_what, text, expected) => {
		expect(paragraphs(text)).toEqual(expected);
	});

	test('code and tables that were left out are said', () => {
		const { faults } = read('One.\n\n```\nx\n```\n\n| a |\n|---|\n| 1 |\n\n<pre>y</pre>');
		expect(faults.map(({ code, fault }) => [code, fault])).toEqual([
			['W216', '2 pieces of code and 1 table left out of the text']
		]);
	});
});

describe('how the text is set is kept apart from it:', () => {
	test.each([
		['<b>one\u00a0</b>', 'one', [0, 3]],
		['*one\u00a0two*\u00a0', 'one\u00a0two', [0, 7]],
		['One.\n\n<i>two <b>three\u00a0</b></i>\n\nFour.', 'One.\n\ntwo three\n\nFour.', [6, 15], [10, 15]]
	])('what is set apart ends with its paragraph: %j', (text, body, ...spans) => {
		const found = read(text);
		expect(found.body).toBe(body);
		expect(found.structure?.inlines.map(({ start, end }) => [start, end])).toEqual(spans);
	});

	test('headings, items and quotations', () => {
		const text =
			'One.\n\n## Two *a*\n\n- b\n\n  c\n\n  3. d\n  4. e\n\n> f\n>\n> - g\n\n<ol start="7"><li>h</li></ol>';
		expect(set(text).blocks).toEqual([
			['Two a', { heading: 2 }],
			['b', { item: 1, number: 0 }],
			['c', { item: 1 }],
			['d', { item: 2, number: 3 }],
			['e', { item: 2, number: 4 }],
			['f', { quoted: 1 }],
			['g', { quoted: 1, item: 1, number: 0 }],
			['h', { item: 1, number: 7 }]
		]);
	});

	test('emphasis and links, outer before inner', () => {
		expect(set('A **b *c*** `d` [e *f*](https://a.org/?b=1&amp;c) <i>g</i>.').inlines).toEqual([
			['b c', { kind: 'strong' }],
			['c', { kind: 'emphasis' }],
			['d', { kind: 'code' }],
			['e f', { kind: 'link', href: 'https://a.org/?b=1&amp;c' }],
			['f', { kind: 'emphasis' }],
			['g', { kind: 'emphasis' }]
		]);
	});

	test.each([
		'[a](javascript:alert(1))',
		'[a](JaVaScRiPt:alert(1))',
		'[a](&#106;avascript:alert(1))',
		'[a](data:text/html,x)',
		'[a](vbscript:x)',
		'[a](//evil.org)',
		'[a](/local)',
		'[a](<java\tscript:alert(1)>)',
		'<a href="javascript:alert(1)">a</a>',
		'<a href="java\nscript:alert(1)">a</a>',
		'<a href=" javascript:alert(1)">a</a>',
		'[a][b]\n\n[b]: javascript:alert(1)',
		'<svg onload=alert(1)>x</svg>a',
		'<img src=x onerror=alert(1)>a',
		'<a href="https://a.org/&quot;onclick=alert(1)">a</a>'
	])('only addresses that are safe are links: %s', (text) => {
		expect(set(text).inlines ?? []).toEqual([]);
		expect(read(text).body).toBe('a');
	});
});

describe('every character of the body keeps its place in the text:', () => {
	test.each(['One *two* &amp; three.\n\n- four\r\n- fi\u0301ve\n', 'A <b>b</b>\u00a0c.\n\n> d\n> e'])(
		'%j',
		(text) => {
			const { body, structure } = read(text);
			expect(structure?.pieces.length).toBeGreaterThan(1);
			for (const [at, character] of [...body].entries()) {
				if (/[\s&]/.test(character)) continue;
				const source = structure && sourceOffset(structure, at);
				expect(text.charAt(source ?? -1)).toBe(character);
			}
		}
	);

	test('where the text has no mark, the body is its end, as it is', () => {
		expect(markdownMarkup('---\n---\nOne — two.\n', 8, null)).toMatchObject({
			body: 'One — two.\n',
			structure: null,
			bodyAt: 8
		});
	});
});

test('any text is read, no sign of structure is beyond it, and none is longer than its text', () => {
	const pieces = fc.constantFrom(
		...[
			'# ',
			'> ',
			'- ',
			'1. ',
			'*',
			'**',
			'_',
			'`',
			'```\n',
			'[',
			'](',
			')',
			'<b>',
			'</b>',
			'<script>',
			'</script>',
			'<table>',
			'<td>'
		],
		...[
			'|a|b|\n|-|-|\n',
			'&amp;',
			'{{',
			'}}',
			'{% x %}',
			'[^1]',
			'\n',
			'\n\n',
			'    ',
			'word ',
			'Word. ',
			'\r\n',
			'\u00a0',
			'\0',
			'\ud800',
			'<a href="https://a.org">',
			'</a>'
		]
	);
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
			const { body, structure } = read(parts.join(''));
			for (const { start, end } of [...(structure?.blocks ?? []), ...(structure?.inlines ?? [])]) {
				expect(start).toBeLessThan(end);
				expect(end).toBeLessThanOrEqual(body.length);
			}
			let next = 0;
			for (const [start, , length] of structure?.pieces ?? []) {
				expect(length).toBeGreaterThan(0);
				expect(start).toBeGreaterThanOrEqual(next);
				next = start + length;
			}
			expect(next).toBeLessThanOrEqual(body.length);
			if (structure) expect(body).toBe(body.trim());
		}),
		{ numRuns: 300 }
	);
});

test.each(
	Object.entries({
		brackets: '['.repeat(100_000),
		stars: '*a'.repeat(100_000),
		ticks: '`a '.repeat(100_000),
		angles: '<a '.repeat(50_000),
		elements: '<b>'.repeat(100_000),
		blocks: '<div>\n\n'.repeat(30_000),
		scripts: '<script>\n\n'.repeat(30_000),
		quotations: `${'>'.repeat(100_000)}a`,
		items: `${'- '.repeat(3000)}a`,
		liquid: '{% highlight x %}'.repeat(20_000),
		braces: '{{ '.repeat(50_000),
		notes: '[^'.repeat(50_000)
	})
)('a flood of %s is read at once', (_what, flood) => {
	expect(cpuTime(() => read(`Text.\n\n${flood}`))).toBeLessThan(3000);
});
