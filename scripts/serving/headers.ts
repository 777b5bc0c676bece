/** Headers that answers to one set of addresses carry. */
export interface HeaderRule {
	/** an address from the root, or all that begin alike: "/", "/404.html", "/charts/*" */
	path: string;
	headers: Map<string, string>;
}

/**
 * Reads the rules of a `_headers` file: a path on a line of its own, then indented lines `Name: value`; `#` begins
 * a line of comment. Only exact paths and a star at the end are known: every host reads those alike.
 *
 * @throws {Error} naming the line, where one is neither
 */
export function readHeaderRules(text: string): HeaderRule[] {
	const rules: HeaderRule[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		const words = line.trim();
		if (words === '' || words.startsWith('#')) continue;
		const fault = (what: string): Error => new Error(`_headers:${index + 1} ${what}`);
		if (!/^\s/.test(line)) {
			if (!/^\/(?:[\w.-]+\/)*(?:[\w.-]+|\*)?$/.test(words))
				throw fault(`"${words}" is no path → write /a/b.txt, /a/ or /a/*`);
			rules.push({ path: words, headers: new Map() });
			continue;
		}
		const colon = words.indexOf(':');
		const rule = rules.at(-1);
		if (rule === undefined || colon < 1) throw fault('→ write a path, then "  Name: value" lines');
		rule.headers.set(words.slice(0, colon), words.slice(colon + 1).trim());
	}
	return rules;
}

/** Whether a rule is for an address, given decoded and without its query. */
export function matches(rule: HeaderRule, path: string): boolean {
	return rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
}

/** What an address is to be answered with: of every rule that is for it. A name given twice keeps both values. */
export function headersFor(rules: HeaderRule[], path: string): Map<string, string> {
	const headers = new Map<string, string>();
	for (const rule of rules) {
		if (!matches(rule, path)) continue;
		for (const [name, value] of rule.headers) {
			const other = headers.get(name);
			headers.set(name, other === undefined ? value : `${other}, ${value}`);
		}
	}
	return headers;
}
