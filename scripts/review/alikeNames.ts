interface Counted {
	name: string;
	kind: string;
	mentions: number;
}

/**
 * Pairs of names that may be one: people of one surname, and names of which one is the start or the end of the other. The
 * most mentioned first.
 */
export function alikeNames<Name extends Counted>(names: readonly Name[]): [Name, Name][] {
	const byWord = new Map<string, Name[]>();
	for (const name of names)
		for (const word of new Set([wordsOf(name.name)[0], wordsOf(name.name).at(-1)])) {
			if (word === undefined) continue;
			const own = byWord.get(`${name.kind} ${word}`) ?? [];
			own.push(name);
			byWord.set(`${name.kind} ${word}`, own);
		}
	const pairs = new Map<string, [Name, Name]>();
	for (const alike of byWord.values()) {
		// a word that very many names share tells nothing
		if (alike.length > 8) continue;
		for (const [at, one] of alike.entries())
			for (const other of alike.slice(at + 1)) {
				const pair: [Name, Name] = one.name < other.name ? [one, other] : [other, one];
				if (isAlike(one, other)) pairs.set(`${pair[0].name}\n${pair[1].name}`, pair);
			}
	}
	const weight = ([one, other]: [Name, Name]): number => Math.min(one.mentions, other.mentions);
	return [...pairs.values()].sort(
		(a, b) => weight(b) - weight(a) || (a[0].name + a[1].name < b[0].name + b[1].name ? -1 : 1)
	);
}

function isAlike(one: Counted, other: Counted): boolean {
	const [a, b] = [wordsOf(one.name), wordsOf(other.name)];
	if (one.kind === 'person' && a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1)) return true;
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (short.length === long.length) return false;
	return (
		short.every((word, at) => word === long[at]) ||
		short.every((word, at) => word === long[long.length - short.length + at])
	);
}

function wordsOf(name: string): string[] {
	return name.toLowerCase().split(/\s+/);
}
