/** Text written into HTML or XML by hand, where no component does it. */

const marks = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
	["'", '&#39;']
]);

/** Text that means itself in HTML and XML, between tags and in quoted attributes. */
export function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (mark) => marks.get(mark) ?? mark);
}
