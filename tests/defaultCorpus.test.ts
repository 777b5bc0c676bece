/** The program is for any articles: what is true of the project's own stands in `data/`, and nowhere in the code. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCorpus } from '../scripts/tools/corpus.ts';
import { readSource, sources } from './sources.ts';

const { articles, settings } = await readCorpus();
const own = parse(readFileSync('data/names.yaml', 'utf8')) as {
	names: { name: string; aliases?: string[] }[];
	not_names: string[];
};
const slides = parse(readFileSync('data/deck.yaml', 'utf8')) as { headline?: string | null }[];

/** What any writing on politics may speak of, the pages of method too. */
const general = new Set(['The government']);

/** What names something of these articles: words that can hardly stand in code by chance, as they are several. */
const theirs = [
	...articles.flatMap(({ article, title }) => [article, title]),
	...settings.themes.flatMap(({ theme, label }) => [theme, label]),
	...settings.targets.flatMap(({ target, label }) => [target, label]),
	...settings.figures.flatMap(({ figure, scope = '' }) => [figure, scope]),
	...slides.flatMap(({ headline }) => headline ?? []),
	...own.names.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
	...own.not_names,
	settings.site.title,
	settings.site.name
].filter((words) => /[\s-]/.test(words) && !general.has(words));
/** Parties, which code could tell apart by name. */
const parties = ['Labour', 'Conservative', 'Conservatives', 'Tory', 'Tories', 'Liberal', 'Liberal Democrats'];

const code = sources.filter((file) => /^(?:src|scripts)\//.test(file));
/** How English is read, with its lists of words: how names begin among them, as a party's does. */
const english = (file: string) => /^src\/lib\/(?:text|facts)\//.test(file);

/** Those of the words that stand in code, whatever their letters' case, comments apart. */
function found(text: string, words: readonly string[]): string[] {
	const bare = text.replace(/\/\*[^]*?\*\/|<!--[^]*?-->|(?<=^|\s)\/\/.*/g, '');
	return words.filter((one) => {
		const whole = new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(one)}(?![\\p{L}\\d])`, 'iu');
		return whole.test(bare);
	});
}

test('the code of the product names nothing of the project’s own articles', () => {
	expect(theirs.length).toBeGreaterThan(30);
	expect(code.length).toBeGreaterThan(200);
	expect(code.flatMap((file) => found(readSource(file), theirs).map((words) => `${file}: ${words}`))).toEqual(
		[]
	);
});

test('nor a party', () => {
	const files = code.filter((file) => !english(file));
	expect(files.length).toBeGreaterThan(200);
	expect(
		files.flatMap((file) => found(readSource(file), parties).map((words) => `${file}: ${words}`))
	).toEqual([]);
});

test.each([
	["const proper = new Set(['Labour']);", ['Labour']],
	['<p>The Labour party</p>', ['Labour']],
	["if (theme === 'spending-cuts') return;", ['spending-cuts']],
	['// Labour\n/** spending-cuts */', []],
	['<!-- Labour -->', []],
	['const labourer = 1;', []]
])('of %j finds %j', (text, expected) => {
	expect(found(text, ['Labour', 'spending-cuts'])).toEqual(expected);
});
