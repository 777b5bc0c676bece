/**
 * Checks what a chart's words claim against the rows of its table. Every title must be of a form that is known here, so
 * that no new claim goes unchecked.
 */
import type { View } from '#lib/charts/core/contract.ts';
import { quoted } from '#lib/wording/lists.ts';
import { inWords } from '#lib/wording/numbers.ts';

const few = 10;

/** A row of a table: its cells by their column's label. */
type Cells = Map<string, string>;

/** What a chart's words are checked with. */
export interface Said {
	slug: string;
	view: View<unknown>;
	/** labels of the targets that are people */
	people: ReadonlySet<string>;
	/** the same state with counts in place of rates */
	counts: View<unknown>;
}

const number = (text: string) => Number(text.replaceAll(',', '').replace('−', '-'));

function rowsOf({ table }: View<unknown>): Cells[] {
	return table.rows.map(
		({ cells }) => new Map(cells.map(({ text }, at) => [table.columns[at]?.label ?? '', text]))
	);
}
const value = (row: Cells, column: string) => number(row.get(column) ?? 'none');

/** "two" → 2, "13" → 13 */
function counted(words: string): number {
	for (let count = 0; count <= 12; count++) if (inWords(count) === words.toLowerCase()) return count;
	return number(words);
}

function demand(held: boolean, claim: string): void {
	if (!held) throw new Error(`not borne out: ${claim}`);
}

const lower = (text: string) => text.toLowerCase();
/** Whether words hold a label, whatever its first letter. */
const holds = (words: string, label: string) => lower(words).includes(lower(label));
/** " in ‘A title’" at the end of a claim about one article. */
const inOne = / in ‘.+’$/;

type Form = [form: RegExp, check: (found: RegExpExecArray, rows: Cells[], said: Said) => void];
const noClaim = () => undefined;

function themeFrequency(): Form[] {
	const mentions = (row: Cells) => value(row, 'Mentions');
	const max = (rows: Cells[]) => Math.max(0, ...rows.map(mentions));
	const top = (rows: Cells[]) => rows.filter((row) => mentions(row) === max(rows));
	return [
		[/^No theme is mentioned/, (_, rows) => demand(max(rows) === 0, 'no theme')],
		[
			/^How often each theme .*: too few to compare$/,
			(_, rows) => demand(max(rows) > 0 && max(rows) < few, 'too few')
		],
		[
			/^(.+) (?:is|are) the only theme mentioned/,
			([, label], rows) => {
				const some = rows.filter((row) => mentions(row) > 0);
				demand(some.length === 1 && some[0]?.get('Theme') === label && max(rows) >= few, 'the only theme');
			}
		],
		[
			/^(\S+) themes come up most, equally often/,
			([, words = ''], rows) => demand(top(rows).length === counted(words) && max(rows) >= few, 'many alike')
		],
		[
			/^(.+) come up most, equally often/,
			([, words = ''], rows) => {
				demand(top(rows).length === 2 && max(rows) >= few, 'two alike');
				for (const row of top(rows)) demand(holds(words, row.get('Theme') ?? ''), 'both are named');
			}
		],
		[
			/^(.+?) comes? up most(?:, (.+) next)?$/,
			([, label, next], rows) => {
				demand(top(rows).length === 1 && top(rows)[0]?.get('Theme') === label, 'first alone');
				demand(max(rows) >= few, 'the first is no few');
				if (next === undefined) return;
				const others = rows.filter((row) => row.get('Theme') !== label);
				demand(max(others) >= few, 'the next are no few');
				for (const row of others)
					demand(
						holds(next, row.get('Theme') ?? '') === (mentions(row) === max(others)),
						`${row.get('Theme')} next`
					);
			}
		]
	];
}

/** Every number of a matrix, with its row's and its column's label, whichever way the table stands. */
function cellsOf(view: View<unknown>): { theme: string; article: string; value: number }[] {
	const byArticle = view.table.columns[0]?.label === 'Article';
	const first = byArticle ? 1 : 3;
	return view.table.rows.flatMap(({ cells }) =>
		cells.slice(first).map(({ text }, at) => {
			const [row, column] = [cells[0]?.text ?? '', view.table.columns[at + first]?.label ?? ''];
			return { theme: byArticle ? column : row, article: byArticle ? row : column, value: number(text) };
		})
	);
}

function themesByArticle(): Form[] {
	const max = (view: View<unknown>) => Math.max(0, ...cellsOf(view).map((cell) => cell.value));
	return [
		[/^No theme is mentioned/, (_, __, { counts }) => demand(max(counts) === 0, 'no theme')],
		[
			/^How often each theme .*: too few to compare$/,
			(_, __, { counts }) => demand(max(counts) > 0 && max(counts) < few, 'too few')
		],
		[/^How often each theme/, noClaim],
		[
			/^(.+?) (?:peaks?|comes? up most) in (‘.+’)$/,
			([, label = '', title], _, { view, counts }) => {
				const peaks = cellsOf(view).filter((cell) => cell.value === max(view));
				demand(peaks.length === 1, 'one peak');
				const [peak] = peaks;
				demand(
					lower(peak?.theme ?? '') === lower(label) && quoted(peak?.article ?? '') === title,
					'the peak'
				);
				const count = cellsOf(counts).find((c) => c.theme === peak?.theme && c.article === peak.article);
				demand((count?.value ?? 0) >= few, 'the peak is no few');
			}
		]
	];
}

function themePositions(): Form[] {
	return [
		[
			/^No theme is mentioned/,
			(_, __, { view }) =>
				demand(
					view.table.rows.every(({ cells }) => cells.slice(2).every(({ text }) => text === '0')),
					'no theme'
				)
		],
		[/^Where the themes come up in ‘.+’$|^Where the themes come up in the one article$/, noClaim],
		[/^Where each theme comes up$/, noClaim],
		[
			/^(.+?) comes? up in (?:all (\S+) articles|(both) articles|(\S+) of (\S+) articles)$/,
			([, labels = '', all, both, some, of], rows, { view }) => {
				const articles = rows.filter((row) => row.get('Article') !== 'In all');
				const expected = both ? 2 : counted(all ?? some ?? '');
				if (of !== undefined) demand(articles.length === counted(of), 'of so many');
				else demand(articles.length === expected, 'all of them');
				const themes = view.table.columns.slice(2).map(({ label }) => label);
				const named = themes.filter((label) => holds(labels, label));
				const within = (label: string) => articles.filter((row) => value(row, label) > 0).length;
				if (named.length === 0) {
					const [, count = ''] = /^(\S+) themes$/.exec(labels) ?? [];
					demand(
						themes.filter((label) => within(label) === expected).length === counted(count),
						'so many themes'
					);
				}
				for (const label of named) demand(within(label) === expected, `${label} in ${expected}`);
			}
		]
	];
}

function sentimentByArticle(): Form[] {
	return [
		[
			/^No sentence is read/,
			(_, rows) =>
				demand(
					rows.every((row) => value(row, 'Sentences') === 0),
					'none'
				)
		],
		[
			/^([\d,]+) of ([\d,]+) sentences?(?: in ‘.+’)? leans? positive in (?:its|their) words, ([\d,]+) negative$/,
			([, positive = '', of = '', negative = ''], rows) => {
				const whole = rows.find((row) => row.get('Article') === 'In all');
				const articles = rows.filter((row) => row !== whole);
				for (const [column, claimed] of [
					['Positive', positive],
					['Sentences', of],
					['Negative', negative]
				] as const) {
					const sum = articles.reduce((total, row) => total + value(row, column), 0);
					demand(sum === number(claimed), column);
					if (whole) demand(value(whole, column) === sum, `${column} in all`);
				}
			}
		]
	];
}

const lean = (row: Cells) => (value(row, 'For') - value(row, 'Against')) / value(row, 'Sentences');

function stanceByTarget(): Form[] {
	const enough = (rows: Cells[]) => rows.filter((row) => value(row, 'Sentences') >= few);
	const targets = (rows: Cells[], { people }: Said) =>
		enough(rows).filter((row) => !people.has(row.get('Target') ?? ''));
	return [
		[/^No target is mentioned/, (_, rows) => demand(rows.length === 0, 'no target')],
		[/^More reported than argued/, (_, rows) => demand(rows.length > 0, 'a target')],
		[/^Too few sentences on any target/, (_, rows) => demand(enough(rows).length === 0, 'too few')],
		[
			/^Where the authors stand towards people/,
			(_, rows, said) => demand(targets(rows, said).length === 0 && enough(rows).length > 0, 'people alone')
		],
		[
			/^No clear stance on /,
			(_, rows, said) =>
				demand(
					targets(rows, said).every((row) => Math.abs(lean(row)) < 0.2),
					'none leans'
				)
		],
		[
			/^On balance (?:against (.+?))?(?:, and )?(?:for (.+))?$/,
			([, against, forIt], rows, said) => {
				for (const [words, side] of [
					[against, -1],
					[forIt, 1]
				] as const) {
					const leaning = targets(rows, said).filter((row) => side * lean(row) >= 0.2);
					demand((words === undefined) === (leaning.length === 0), `a side of ${leaning.length}`);
					if (words === undefined) continue;
					const named = leaning.filter((row) => holds(words, row.get('Target') ?? ''));
					const others = leaning.filter((row) => !named.includes(row));
					const [, more = 'no'] = /(?:^|and )(\S+) (?:more|targets)$/.exec(words) ?? [];
					demand(others.length === counted(more), `${others.length} more`);
					for (const row of named)
						for (const other of others)
							demand(
								side * lean(row) > side * lean(other),
								`${row.get('Target')} before ${other.get('Target')}`
							);
				}
			}
		]
	];
}

function namesByArticle(): Form[] {
	const total = (row: Cells) => value(row, 'Mentions in all');
	const max = (rows: Cells[]) => Math.max(0, ...rows.map(total));
	return [
		[/^No name is mentioned/, (_, rows) => demand(rows.length === 0, 'no name')],
		[/: too few mentions to compare$/, (_, rows) => demand(max(rows) > 0 && max(rows) < few, 'too few')],
		[
			/^(.+?) (?:is|are) named most(?: in ‘.+’)?: ([\d,]+) mentions( each)?(?:, ([\d.,]+) per 1,000 words)?$/,
			([, words = '', mentions = '', each, rate], rows, { view }) => {
				demand(number(mentions) === max(rows) && max(rows) >= few, 'the most');
				const top = view.table.rows.filter((_, at) => total(rows[at] ?? new Map()) === max(rows));
				demand(top.length > 1 === (each !== undefined), 'each');
				const [, many] = /^(\S+) names$/.exec(words) ?? [];
				if (many !== undefined) demand(counted(many) === top.length, 'so many names');
				else demand(top.length <= 3, 'all are named');
				const [first] = rows.filter((row) => total(row) === max(rows));
				if (rate !== undefined) demand(first?.get('Per 1,000 words in all') === rate, 'the rate');
			}
		]
	];
}

function namesTogether(): Form[] {
	return [
		[/^No two names share a paragraph/, (_, rows) => demand(rows.length === 0, 'no pair')],
		[
			/^(.+?) pairs? of names shares? a paragraph(?: in ‘.+’)?, (.+)$/,
			([, pairs = '', rest = ''], rows, { view }) => {
				const left = view.table.left ?? 0;
				demand(counted(pairs) === rows.length + left, 'so many pairs');
				const often = rows.filter((row) => value(row, 'Paragraphs') > 1).length;
				const [, some] = /^(\S+) of them more than once$/.exec(rest) ?? [];
				const claimed =
					some !== undefined
						? counted(some)
						: /^(?:all of them|and more than one) more than once$/.test(rest)
							? rows.length
							: 0;
				demand(often === claimed, `${often} of them more than once`);
			}
		]
	];
}

function distinctiveWords(): Form[] {
	const keyness = (row: Cells) => value(row, 'Keyness');
	return [
		[/^No word sets |^One article has no others/, (_, rows) => demand(rows.length === 0, 'no word')],
		[
			/^Some words set (?:each article|(\S+) of (\S+) articles) apart$/,
			([, some], rows) => {
				const articles = new Set(rows.map((row) => row.get('Article')));
				if (some !== undefined) demand(articles.size === counted(some), 'so many articles');
			}
		],
		[
			/^(‘.+’) is set apart by (.+)$/,
			([, title, words = ''], rows) => {
				const own = rows.filter((row) => quoted(row.get('Article') ?? '') === title);
				const most = Math.max(...own.map(keyness));
				for (const row of rows)
					if (!own.includes(row)) demand(keyness(row) < most, 'no other article is set apart as far');
				const [, many] = /^(\S+) words?$/.exec(words) ?? [];
				if (many !== undefined) return demand(counted(many) === own.length, 'so many words');
				const named = own.filter((row) => words.includes(`“${row.get('Word or phrase')}”`));
				demand(named.length === words.split('”').length - 1, 'all words are its own');
				for (const row of own)
					if (!named.includes(row))
						for (const other of named)
							demand(keyness(other) > keyness(row), 'none is named before its equal');
			}
		]
	];
}

function timeline(): Form[] {
	const dated = (rows: Cells[]) => rows.filter((row) => row.get('EDTF') !== 'none').length;
	return [
		[/^No article is dated$|^‘.+’ is undated$/, (_, rows) => demand(dated(rows) === 0, 'none is dated')],
		[
			/^(\S+) of (\S+) articles (?:is|are) dated: /,
			([, some = '', of = ''], rows) =>
				demand(dated(rows) === counted(some) && rows.length === counted(of), 'so many dates')
		],
		[
			/^(?:‘.+’ was written|Written) /,
			(_, rows) => demand(rows.length > 0 && dated(rows) === rows.length, 'all are dated')
		]
	];
}

function figuresCompared(): Form[] {
	const of = (rows: Cells[], direction: string) =>
		rows.filter((row) => row.get('Direction') === direction).length;
	return [
		[/^No sum of money is named/, (_, rows) => demand(rows.length === 0, 'no sum')],
		[
			/^/,
			({ input }, rows) => {
				const claimed = (form: RegExp) => counted(form.exec(lower(input))?.[1] ?? 'no');
				demand(claimed(/\b([\d,]+|[a-z]+) loss(?:es)?\b/) === of(rows, 'loss'), 'losses');
				demand(claimed(/\b([\d,]+|[a-z]+) gains?\b/) === of(rows, 'gain'), 'gains');
				demand(claimed(/\b([\d,]+|[a-z]+) sums? (?:of money, )?neither/) === of(rows, 'none'), 'neither');
				if (/in the billions/.test(input))
					for (const row of rows)
						if (row.get('Direction') === 'loss')
							demand(/billion|trillion/.test(row.get('Sum') ?? ''), 'billions');
			}
		]
	];
}

function figuresInSquares(): Form[] {
	return [
		[/^No sum of money is named/, (_, rows) => demand(rows.length === 0, 'no sum')],
		[
			/^(.+?) is (less than a tenth of a square|[\d.,]+ squares?) of .+?(?:; (.+) is (less than a tenth of one|[\d.,]+))?$/,
			([, largest, squares = '', other, fewer = ''], rows, { view }) => {
				const column = view.table.columns.at(-1)?.label ?? '';
				const check = (sum: string | undefined, claimed: string) => {
					const held = rows.filter((row) => row.get('Sum') === sum).map((row) => row.get(column));
					const [written = '0'] = /^[\d.,]+/.exec(claimed) ?? [];
					demand(held.includes(written), `${sum} is ${claimed}`);
				};
				check(largest, squares);
				demand(
					rows.every((row) => value(row, column) <= number(/^[\d.,]+/.exec(squares)?.[0] ?? '0')),
					'none is larger'
				);
				if (other !== undefined) check(other, fewer);
			}
		]
	];
}

const forms: ReadonlyMap<string, Form[]> = new Map([
	['theme-frequency', themeFrequency()],
	['themes-by-article', themesByArticle()],
	['theme-positions', themePositions()],
	['sentiment-by-article', sentimentByArticle()],
	['stance-by-target', stanceByTarget()],
	['names-by-article', namesByArticle()],
	['names-together', namesTogether()],
	['distinctive-words', distinctiveWords()],
	['timeline', timeline()],
	['figures-compared', figuresCompared()],
	['figures-in-squares', figuresInSquares()]
]);

const nouns =
	'mention|article|sentence|word|name|pair|paragraph|figure|square|theme|target|reading|loss|gain|sum';
const manyAfterOne = new RegExp(`(?<![\\d,.])(?:1|[Oo]ne) (?:${nouns}|losse)s\\b`);
const oneAfterMany = new RegExp(
	`(?:(?<![\\d,.])(?:[02-9]|\\d[\\d,]*\\d)|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Nn]ine|[Tt]en) (?:${nouns})\\b(?!s|es|’)`
);

/** @throws {Error} what a chart's words claim and its table does not bear out */
export function checkClaims(said: Said): void {
	const { slug, view } = said;
	const { title, subtitle, summary, notes, base } = view;
	const bare = slug === 'theme-frequency' ? title.replace(inOne, '') : title;
	const found = (forms.get(slug) ?? []).flatMap(([form, check]) => {
		const match = form.exec(bare);
		return match ? [{ match, check }] : [];
	})[0];
	if (!found) throw new Error(`not a form that is checked: ${title}`);
	found.check(found.match, rowsOf(view), said);

	for (const words of [title, subtitle, summary, ...notes, base]) {
		// what an article is called is its own business
		const own = words.replaceAll(/[‘“][^‘’“”]*[’”](?=\W|$)/g, '‘’');
		demand(!/undefined|NaN|Infinity|\[object|\b0 of 0\b/.test(own), `whole words: ${words}`);
		demand(!/ {2}|[,:;(] ?[.;)]|(?:Highest|lowest|of|and|by) *[.;)]/.test(own), `no empty list: ${words}`);
		demand(!manyAfterOne.test(own) && !oneAfterMany.test(own), `one or many: ${words}`);
	}
	if ([title, subtitle, summary, ...notes].some((words) => /too few/i.test(words))) {
		demand(
			!/\b(?:most|highest|lowest|next|peaks?|on balance|set apart)\b/i.test(`${title} ${summary}`),
			`too few beside a finding: ${title} ${summary}`
		);
		const { named = [] } = (view.model ?? {}) as { named?: readonly string[] };
		demand(named.length === 0, `too few beside a finding: ${named.join()}`);
	}
	const known = numbersOf(view);
	// dates are no counts, and a title is its article's
	const plain = slug === 'timeline' ? '' : withoutTitles(`${title} ${summary}`, view);
	for (const [written] of plain
		.replaceAll(/1,000 words|£\S+/g, '')
		.matchAll(/(?<![\d.,])\d[\d,]*(?:\.\d+)?/g))
		demand(known.has(number(written)), `${written} stands in no table: ${title} ${summary}`);
}

function withoutTitles(words: string, { table }: View<unknown>): string {
	let plain = words.replaceAll(/‘[^‘’]*(?:’(?=\p{L})[^‘’]*)*’/gu, '');
	for (const { text } of [
		...table.rows.flatMap(({ cells }) => cells),
		...table.columns.map(({ label }) => ({ text: label }))
	])
		if (/\p{L}{3}/u.test(text)) for (const form of [quoted(text), text]) plain = plain.replaceAll(form, '');
	return plain;
}

/** Every number that a table shows, and those that its reader can count: rows, sums, and rows that are alike. */
function numbersOf({ table, base }: View<unknown>): Set<number> {
	const known = new Set<number>([few, table.rows.length, table.rows.length + (table.left ?? 0)]);
	for (const [written] of base.matchAll(/\d[\d,]*/g)) known.add(number(written));
	for (const [at, { label }] of table.columns.entries()) {
		const values = table.rows.map(({ cells }) => cells[at]?.text ?? '');
		const alike = new Map<string, number>();
		let sum = 0;
		for (const text of values) {
			for (const [written] of text.matchAll(/\d[\d,]*(?:\.\d+)?/g)) known.add(number(written));
			alike.set(text, (alike.get(text) ?? 0) + 1);
			sum += Number.isNaN(number(text)) ? 0 : number(text);
		}
		for (const [written] of label.matchAll(/\d[\d,]*(?:\.\d+)?/g)) known.add(number(written));
		known.add(sum);
		for (const count of alike.values()) known.add(count);
		for (const least of [0, 1]) known.add(values.filter((text) => number(text) > least).length);
		known.add(values.filter((text) => number(text) < few).length);
		for (let named = 0; named <= 3; named++) known.add(table.rows.length + (table.left ?? 0) - named);
	}
	return known;
}
