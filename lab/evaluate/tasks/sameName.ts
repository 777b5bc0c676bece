import { wordSet } from '#lib/text/words/wordSet.ts';
import { siteSettings } from '../siteSettings.ts';

const small = wordSet('a an the of for and his her its their this that mr mrs ms miss dr sir lord lady');
let listed: Map<string, string> | undefined;

/**
 * Whether two ways to name someone name the same: by the listed aliases ("Tories", "Conservative Party"), or where
 * every word of the shorter is in the longer, articles and titles aside ("Mr Brown", "Gordon Brown"). Two empty
 * names are the same.
 */
export function sameName(one: string, other: string): boolean {
	if (one === '' || other === '') return one === other;
	const [few, many] = [namingWords(one), namingWords(other)].sort((a, b) => a.length - b.length);
	return few !== undefined && few.length > 0 && few.every((word) => many?.includes(word));
}

function namingWords(name: string): string[] {
	listed ??= new Map(
		siteSettings().names.names.flatMap(({ name: own, aliases }) =>
			[own, ...aliases].map((alias) => [folded(alias), own] as const)
		)
	);
	const own = listed.get(folded(name)) ?? name;
	return folded(own)
		.split(/[^\p{L}\p{N}&]+/u)
		.filter((word) => word.length > 1 && !small.has(word));
}

function folded(name: string): string {
	return name
		.replace(/^the /i, '')
		.replace(/['’]s\b/g, '')
		.toLowerCase();
}
