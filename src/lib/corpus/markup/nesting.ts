/** Elements that nothing need close. */
const unclosed = new Set(
	'p li td th tr dt dd option br hr img wbr input meta link area base col embed source track param tbody thead'.split(
		' '
	)
);

/** elements within one another that nobody writes; readers of HTML take ages over them */
export const deepest = 500;

/** How many elements stand within one another at most, counted by their tags alone. */
export function nesting(html: string): number {
	let depth = 0;
	let most = 0;
	for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][\w:-]{0,30})/gi)) {
		if (unclosed.has(name.toLowerCase())) continue;
		if (slash === '/') depth = Math.max(0, depth - 1);
		else most = Math.max(most, ++depth);
	}
	return most;
}
