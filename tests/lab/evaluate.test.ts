import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { amountTask } from '../../lab/evaluate/tasks/amounts.ts';
import { nameTask } from '../../lab/evaluate/tasks/names.ts';
import { help } from '../../lab/evaluate/options.ts';
import { loadPeer } from '../../lab/evaluate/peers.ts';
import { readRecords } from '../../lab/evaluate/records.ts';
import { judgeFile, outcomeOf } from '../../lab/evaluate/run.ts';
import { sentenceTask } from '../../lab/evaluate/tasks/sentences.ts';
import { stanceTask } from '../../lab/evaluate/tasks/stance.ts';
import type { TaskName } from '../../lab/evaluate/tasks/task.ts';
import { fill, root, temporaryFolder } from '../scripts/folders.ts';

function recordsFile(lines: (object | string)[]): string {
	const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
	return join(fill(temporaryFolder(), { 'records.jsonl': text }), 'records.jsonl');
}

async function figures(task: TaskName, ...lines: (object | string)[]) {
	return outcomeOf(task, await judgeFile(task, recordsFile(lines)));
}

function evaluate(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['lab/evaluate.ts', ...args], {
		cwd: root,
		encoding: 'utf8'
	});
	return { status, lines: stdout.trimEnd().split('\n'), error: stderr.trim() };
}

const town = [
	{ id: '1_1', mean: 2.5, text: 'The new library is a wonderful success.' },
	{ id: '1_2', ratings: [-3, -2, -3], text: 'The closure is a cruel disaster.' },
	{ id: '2_1', mean: 0.1, text: 'The council met on Monday.' }
];

describe('judgeFile(task, file)', () => {
	test('measures sentiment against the mean of the ratings, and in three classes', async () => {
		const outcome = await figures('sentiment', ...town);
		expect(outcome).toMatchObject({ task: 'sentiment', n: 3, figures: { macro_f1: 1 } });
		expect(outcome.figures.pearson).toBeGreaterThan(0.9);
	});

	test('measures stance toward the words at a span, whoever or whatever they are', async () => {
		const sentence = 'The mayor betrayed the town.';
		expect(
			await figures(
				'stance',
				{ sentence, from: 4, to: 9, mention: 'mayor', label: -1 },
				{ sentence: 'We support the new library.', mention: 'library', label: 'positive' },
				{ sentence: 'The mayor spoke on Monday.', from: 4, to: 9, label: '1' }
			)
		).toEqual({
			task: 'stance',
			n: 3,
			figures: { macro_f1: 0.5556, precision: 1, coverage: 0.6667, opposite: 0 }
		});
	});

	test('reads stance as the site does, the author’s words alone, where it is asked to', async () => {
		const file = recordsFile([
			{
				before: 'The meeting was long.',
				sentence: 'The bishop said the new library is a shameful disaster.',
				mention: 'library',
				label: 0
			},
			{
				before: 'They met.',
				sentence: 'The new library is a shameful disaster.',
				mention: 'library',
				label: -1
			}
		]);
		const read = async (as: 'site' | 'model') =>
			outcomeOf('stance', await judgeFile('stance', file, undefined, as)).figures;
		expect(await read('site')).toEqual({ macro_f1: 1, precision: 1, coverage: 1, opposite: 0 });
		expect(await read('model')).toEqual({ macro_f1: 1, precision: 1, coverage: 1, opposite: 0 });
	});

	test('reads the stance of whoever speaks, as the model, where a record knows no sentence before', async () => {
		const sentence = 'The bishop said the new library is a shameful disaster.';
		const file = recordsFile([{ sentence, mention: 'library', label: -1 }]);
		const read = async (as: 'site' | 'model') =>
			outcomeOf('stance', await judgeFile('stance', file, undefined, as)).figures;
		expect(await read('model')).toMatchObject({ precision: 1, coverage: 1, opposite: 0 });
		expect(await read('site')).toMatchObject({ coverage: 0, opposite: 0 });
	});

	test('measures names by their very tokens and kind', async () => {
		expect(
			await figures(
				'names',
				{
					tokens: ['David', 'Cameron', "'s", 'Labour', 'critics', 'met', 'in', 'Leeds', '.'],
					tags: ['B-politician', 'I-politician', 'O', 'B-politicalparty', 'O', 'O', 'O', 'B-LOC', 'O']
				},
				{ tokens: ['The', 'Budget', 'came', '.'], tags: ['O', 'B-event', 'O', 'O'] },
				{ tokens: ['Ed', 'Miliband', 'left', '.'], tags: ['O', 'PER', 'O', 'O'] }
			)
		).toEqual({
			task: 'names',
			n: 3,
			figures: {
				precision: 0.75,
				recall: 0.75,
				f1: 0.75,
				per_kind: {
					person: { precision: 0.5, recall: 0.5, f1: 0.5 },
					organisation: { precision: 1, recall: 1, f1: 1 },
					place: { precision: 1, recall: 1, f1: 1 }
				}
			}
		});
	});

	test('counts a text of amounts as right only if all are, and leaves other units out', async () => {
		const gold = (start: number, end: number, value: number | string | null, unit: string) => ({
			start,
			end,
			value,
			unit
		});
		expect(
			await figures(
				'amounts',
				{ input: 'It lost £5m and 20 pence.', gold: [gold(8, 10, 5e6, '£'), gold(16, 23, 20, 'GBp')] },
				{ input: 'It lost £5m and 20 pence.', gold: [gold(8, 10, 5e6, '£')] },
				{ input: 'It lost 5 euros.', gold: [gold(8, 14, '5', 'euro')] },
				{ input: 'It lost 5 yen.', gold: [gold(8, 12, 5, 'JPY')] },
				{ input: 'Nobody paid.', gold: [] }
			)
		).toEqual({ task: 'amounts', n: 4, figures: { exact: 0.75 } });
	});

	test('measures where sentences end inside a text, whatever the space between them', async () => {
		expect(
			await figures(
				'sentences',
				{ text: 'Dr. Ward left.  He was late.', sents: ['Dr. Ward left.', 'He was late.'] },
				{ text: 'All were tired. None slept.', sents: ['All were tired. None slept.'] },
				{ text: 'One.', sents: ['One.'] }
			)
		).toEqual({ task: 'sentences', n: 3, figures: { f1: 0.6667 } });
	});

	test('passes over blank lines, CRLF, a BOM and fields that it does not know', async () => {
		const lines = town.map((record) => `${JSON.stringify({ ...record, source: 'x' })}\r`);
		const plain = await figures('sentiment', ...town);
		expect(
			await figures('sentiment', `\uFEFF${lines[0]}`, '\r', '', lines[1] ?? '', lines[2] ?? '', '')
		).toEqual(plain);
	});

	test('knows which records are of one article', async () => {
		expect((await judgeFile('sentiment', recordsFile(town))).articles).toEqual(['1', '1', '2']);
	});
});

describe('the reading of records', () => {
	test('joins tokens as a person writes, and finds each of them again', async () => {
		const tokens = [
			'“',
			'No',
			',',
			'”',
			'Ms',
			'Ward',
			"'s",
			'aide',
			'(',
			'"',
			'Al',
			'"',
			')',
			'did',
			"n't",
			'say',
			'.'
		];
		const [record] = await readRecords(
			recordsFile([{ tokens, tags: tokens.map(() => 'O') }]),
			nameTask.schema
		);
		expect(record?.text).toBe('“No,” Ms Ward\'s aide ("Al") didn\'t say.');
		expect(record?.tokens.map(({ start, end }) => record.text.slice(start, end))).toEqual(tokens);
	});

	test('takes a target’s offsets in UTF-16 units, in whole characters, or from its words', async () => {
		const sentence = '😀 The mayor left.';
		const read = await readRecords(
			recordsFile([
				{ sentence, from: 7, to: 12, mention: 'mayor', label: 0 },
				{ sentence, from: 6, to: 11, mention: 'mayor', label: 0 },
				{ sentence, from: 70, to: 75, mention: 'mayor', label: 0 },
				{ sentence, mention: 'mayor', label: 0 }
			]),
			stanceTask('model').schema
		);
		expect(read.map(({ from, to }) => sentence.slice(from, to))).toEqual([
			'mayor',
			'mayor',
			'mayor',
			'mayor'
		]);
	});

	test.each<[string, TaskName, string, RegExp]>([
		['no JSON', 'sentiment', '{"text":', /records\.jsonl:2 is not JSON → write one JSON object a line/],
		['no object', 'sentiment', '[]', /:2 has no "text"/],
		['a missing field', 'sentiment', '{"mean": 1}', /:2 has no "text"/],
		['no rating', 'sentiment', '{"text": "A."}', /:2 has neither "mean" nor "ratings"/],
		[
			'a field of the wrong kind',
			'names',
			'{"tokens": 3, "tags": []}',
			/:2 has a "tokens" that is not Array/
		],
		['too few tags', 'names', '{"tokens": ["A"], "tags": []}', /:2 has 1 tokens but 0 tags/],
		['an unknown label', 'stance', '{"sentence": "A", "mention": "A", "label": "x"}', /has the label "x"/],
		['no target', 'stance', '{"sentence": "A", "mention": "B", "label": 1}', /:2 has no target/],
		['other sentences', 'sentences', '{"text": "A.", "sents": ["B."]}', /what is not in its "text"/]
	])('refuses, with its place, %s', async (_, task, line, message) => {
		await expect(judgeFile(task, recordsFile(['', line]))).rejects.toThrow(message);
	});

	test('refuses a file that holds no record', async () => {
		await expect(judgeFile('sentences', recordsFile(['', '']))).rejects.toThrow(/holds no record →/);
	});

	test('tells the last character of an amount from the place behind it by its words', async () => {
		const input = 'It lost £5m.';
		const read = await readRecords(
			recordsFile([
				{ input, gold: [{ start: 8, end: 11, text: '£5M', value: 5e6, unit: 'Pound' }] },
				{ input, gold: [{ start: 8, end: 10, text: '£5m', value: 5e6, unit: 'Pound' }] }
			]),
			amountTask.schema
		);
		expect(read.map(({ amounts }) => amounts?.[0]?.end)).toEqual([11, 11]);
	});

	test('reads a sentence that is repeated at each of its places', async () => {
		const [record] = await readRecords(
			recordsFile([{ text: 'No. No. No.', sents: ['No.', 'No.', 'No.'] }]),
			sentenceTask.schema
		);
		expect(record?.ends).toEqual([3, 6, 9]);
	});
});

describe('node lab/evaluate.ts', () => {
	test('prints a small table, and as its last line one JSON object', () => {
		const file = recordsFile([{ text: 'One. Two.', sents: ['One.', 'Two.'] }]);
		const { status, lines, error } = evaluate('--task', 'sentences', '--in', file);
		expect({ status, error }).toEqual({ status: 0, error: '' });
		expect(lines).toHaveLength(3);
		expect(JSON.parse(lines[2] ?? '')).toEqual({ task: 'sentences', n: 1, f1: 1 });
		expect(evaluate('--task', 'sentences', '--in', file, '--json').lines).toEqual(lines.slice(2));
	});

	test('answers at the address that it had before, too', () => {
		const { status, stdout } = spawnSync(process.execPath, ['scripts/evaluate.ts', '--help'], {
			encoding: 'utf8'
		});
		expect({ status, stdout }).toEqual({ status: 0, stdout: help });
	});

	test('lets a peer read in the site’s place', () => {
		const file = recordsFile([{ text: 'One. Two.', sents: ['One.', 'Two.'] }]);
		const { lines } = evaluate('--task', 'sentences', '--in', file, '--baseline', 'Intl.Segmenter');
		expect(lines[0]).toMatch(/read by Intl\.Segmenter$/);
	});

	test.each([
		[64, /^evaluate: --task needs one of sentiment, .* → see/, ['--in', 'x']],
		[64, /--in needs a file of records →/, ['--task', 'names']],
		[64, /--baseline needs one of vader-sentiment/, ['--task', 'names', '--in', 'x', '--baseline', 'y']],
		[
			64,
			/Intl\.Segmenter reads no names, only sentences/,
			['--task', 'names', '--in', 'x', '--baseline', 'Intl.Segmenter']
		],
		[64, /--as needs one of model, site →/, ['--task', 'stance', '--in', 'x', '--as', 'y']],
		[64, /--as is for --task stance and figures only →/, ['--task', 'names', '--in', 'x', '--as', 'site']],
		[64, /Unknown option '--tasks' →/, ['--tasks', 'names']],
		[
			2,
			/^evaluate: no\/such\.jsonl is not there → name a file/,
			['--task', 'names', '--in', 'no/such.jsonl']
		],
		[2, /^evaluate: tests is a folder →/, ['--task', 'names', '--in', 'tests']]
	])('ends with %i: %s', (code, message, args) => {
		const { status, error } = evaluate(...args);
		expect(error).toMatch(message);
		expect(error).not.toContain('\n');
		expect(status).toBe(code);
	});

	test('says how a peer is installed', () => {
		expect(() => loadPeer('a-peer')).toThrow('a-peer is not installed → npm ci --prefix lab/evaluate/peers');
	});
});
