import { expect, test } from 'vitest';
import { linksOf } from '../../scripts/program/links.ts';

const at = 'http://host/themes/cuts/';

test('reads links, pictures and ids as a browser does', () => {
	const page = `<!doctype html><head><title><a href="no">in a title</a></title>
<meta property="og:image" content="http://host/images/a.png"><meta name="description" content="words">
<link rel="stylesheet" href='../../page.css'><script>"<a href='no'>"</script><style>a[href="no"]{}</style></head>
<a href="../?a=1&amp;b=2#there" id=top1>x</a><!-- <a href="no"> --><A HREF = "/plain">x</A>
<img src=x.png srcset="one.png 1x, two.png 2x"><a rel="external" href="away/">x</a><p id="a &amp; b">`;
	expect(linksOf(page, at)).toEqual({
		addresses: [
			'http://host/images/a.png',
			'http://host/page.css',
			'http://host/themes/?a=1&b=2#there',
			'http://host/plain',
			'http://host/themes/cuts/x.png',
			'http://host/themes/cuts/one.png',
			'http://host/themes/cuts/two.png'
		],
		ids: ['top1', 'a & b']
	});
});

test.each([['http://'], ['mailto:a@b.example'], ['#part'], ['']])('is at ease with %j', (href) => {
	const { addresses } = linksOf(`<a href="${href}">x</a>`, at);
	expect(addresses.filter((address) => address.startsWith('http://host/'))).toEqual(
		href === '#part' ? [`${at}#part`] : []
	);
});
