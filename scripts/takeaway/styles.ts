/** Style sheets of many pages as one: each rule once, where it first came. */
export function mergedStyles(sheets: Iterable<string>): string {
	const rules = new Set<string>();
	for (const sheet of sheets) for (const rule of rulesOf(sheet)) rules.add(rule);
	return [...rules].join('\n');
}

/** The rules of a style sheet, those within an at-rule as a part of it. */
export function rulesOf(sheet: string): string[] {
	const rules: string[] = [];
	let from = 0;
	let depth = 0;
	let quote = '';
	for (let at = 0; at < sheet.length; at++) {
		const character = sheet[at] ?? '';
		if (quote !== '') {
			if (character === '\\') at++;
			else if (character === quote) quote = '';
		} else if (character === '"' || character === "'") quote = character;
		else if (character === '{') depth++;
		else if (character === '}') depth--;
		if (quote !== '' || depth !== 0 || (character !== '}' && character !== ';')) continue;
		rules.push(sheet.slice(from, at + 1).trim());
		from = at + 1;
	}
	return rules;
}
