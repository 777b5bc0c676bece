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

/** A value as JSON that can stand in a page's script element: nothing in it can end the element. */
export function jsonLd(value: unknown): string {
	return JSON.stringify(value).replace(
		/[<>&\u2028\u2029]/g,
		(mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
