import { describe, expect, test } from 'vitest';
import { prose, read, readOne } from './reading.ts';

describe('.html', () => {
	const page = `<!doctype html><html lang="en"><head><title>Rents rise | The Ashby Paper</title>
		<meta charset="iso-8859-1"><meta property="og:title" content="Rents rise"><meta name="author" content="Jane Doe">
		<meta property="og:site_name" content="The Ashby Paper">
		<meta property="article:published_time" content="2011-03-03T10:00:00Z"><script>var a = "Not text";</script></head>
		<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><div class="sidebar"><a href="/a">Most read</a></div>
		<article><h1>Rents rise</h1><p>${prose}</p><h2>Caf\u00e9s</h2><p>They <b>cost</b> &pound;2m, <a href="https://a.org/">she said</a>.</p>
		<blockquote><p>${prose}</p></blockquote><ul><li>First of all, this.</li><li>Then that.</li></ul><p>${prose}</p></article>
		<footer>Copyright, all rights reserved</footer></body></html>`;

	test('the article of a page, without what stands around it', async () => {
		const article = await readOne(
			'a.html',
			Uint8Array.from(page, (character) => character.charCodeAt(0))
		);
		expect(article).toMatchObject({
			...{ article: 'a', title: 'Rents rise', author: 'Jane Doe', publication: 'The Ashby Paper' },
			date: '2011-03-03T10:00:00Z'.slice(0, 10),
			body: [
				prose,
				'Caf\u00e9s',
				'They cost £2m, she said.',
				prose,
				'First of all, this.',
				'Then that.',
				prose
			].join('\n\n'),
			blocks: [
				['Caf\u00e9s', { heading: 2 }],
				[prose, { quoted: 1 }],
				['First of all, this.', { item: 1, number: 0 }],
				['Then that.', { item: 1, number: 0 }]
			],
			inlines: [
				['cost', { kind: 'strong' }],
				['she said', { kind: 'link', href: 'https://a.org/' }]
			]
		});
		for (const [at, source] of article.structure?.pieces ?? [])
			if (!/[\s£]/.test(article.body.charAt(at))) expect(page.charAt(source)).toBe(article.body.charAt(at));
		expect(article.structure?.pieces.length).toBeGreaterThan(5);
	});

	test('below front matter, all that stands there', async () => {
		expect(
			await readOne(
				'2011-03-03-a.html',
				'---\nlayout: post\ntitle: T\n---\n<p>One <i>two</i>.</p><div>Three.</div>'
			)
		).toMatchObject({
			...{ title: 'T', date: '2011-03-03', body: 'One two.\n\nThree.', article: '2011-03-03-a' }
		});
	});

	test('pages that are short, old or broken', async () => {
		const old =
			'<HTML><BODY BGCOLOR=white><CENTER><H1>Old</H1></CENTER><P>One<P>Two<BR>three &copy; four</BODY>';
		expect(await readOne('a.htm', old)).toMatchObject({ title: 'Old', body: 'One\n\nTwo\nthree © four' });
	});
});

describe('feeds: an article an entry', () => {
	test('RSS', async () => {
		const { articles, messages } = await read({
			'a.rss': `<?xml version="1.0"?><rss><channel><title>The Ashby Paper</title><item><title>One &amp; two</title><dc:creator><![CDATA[Jane Doe]]></dc:creator><pubDate>Thu, 03 Mar 2011 10:00:00 GMT</pubDate><category>News</category><description>Short</description><content:encoded><![CDATA[<p>It <em>rained</em>.</p><script>no()</script>]]></content:encoded></item><item><title>Three</title><description>&lt;p&gt;It shone.&lt;/p&gt;</description><pubDate>4 March 2011</pubDate></item></channel></rss>`
		});
		expect(messages).toEqual([]);
		expect(articles).toMatchObject([
			{
				article: 'a-one-two',
				title: 'One & two',
				author: 'Jane Doe',
				date: '2011-03-03',
				publication: 'The Ashby Paper',
				categories: ['News'],
				body: 'It rained.'
			},
			{ article: 'a-three', date: '2011-03-04', body: 'It shone.' }
		]);
	});

	test('Atom, with the source of an entry that comes from elsewhere', async () => {
		const entry = await readOne(
			'a.atom',
			'<feed><title>The Paper</title><entry><title>One</title><author><name>Jane Doe</name></author><updated>2011-03-03T10:00:00Z</updated><source><title>Another</title><updated>2001-01-01</updated></source><content type="xhtml"><div><p>It rained &amp; snowed.</p><p>Then <b>not</b>.</p></div></content></entry></feed>'
		);
		expect(entry).toMatchObject({
			title: 'One',
			author: 'Jane Doe',
			date: '2011-03-03',
			body: 'It rained & snowed.\n\nThen not.'
		});
	});

	test('other XML is refused', async () => {
		expect((await read({ 'a.xml': '<x>y</x>' })).messages).toEqual([
			'a.xml E161 XML that is no feed → move it out of the folder, or save it as HTML'
		]);
	});
});
