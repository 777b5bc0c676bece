/** Words that look like something else, for tests of every form in which a text is shown. */
export const hostileWords = [
	'<img src="images/big-society.svg"> and <img srcset="../images/x.svg">',
	'Write href="//[" or href="/themes/" or src="images/x.svg"',
	'data-evidence data-evidence="x" data-sveltekit-reload data-deck-status data-frozen',
	'</script><script>window.attacked = 1</script><style>*{display:none}</style>',
	'<!-- ours --> <!--[--> <!----> -->',
	']]> <![CDATA[x]]> <?xml version="1.0"?> <!DOCTYPE x [<!ENTITY a "b">]> &a; &amp;amp; &#0; &nbsp;',
	'</main></header></footer></title></head></body></html><main id="main">',
	'</noscript><noscript data-frozen>',
	'%language% %sveltekit.head% %sveltekit.body% %sveltekit.nonce%',
	"$& $1 $` $' ${x} {@html x} {#if x}",
	"script-src 'self' style-src 'self' class=\"narrow \" aria-label=\"",
	'{00000000-1111-2222-3333-444444444444} typeface="Newsreader" pitchFamily="34"',
	'\\u003c \\n \\" \\\\ \'"`',
	'javascript:alert(1) & < > " \' =HYPERLINK("x")'
] as const;

/** As a page writes a text. */
export function escapedText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** As a page writes a text within quotes. */
export function escapedAttribute(text: string): string {
	return escapedText(text).replaceAll('"', '&quot;');
}
