import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Results } from '#lib/schema.ts';
import { readRecords } from './records.ts';
import type { ReadAs, TaskName } from './tasks/task.ts';
import { tokenText } from './tasks/tokenText.ts';

/** A set of texts that people marked, and what of it is reported. */
export interface TestSet {
	task: TaskName;
	/** its file in the data folder */
	file: string;
	set: string;
	source: string;
	/** the figure by its name in the evaluation, and in words */
	key: string;
	figure: string;
	/** whether the reader learned from such texts, from others, or is rules */
	domain: Results['measures'][number]['domain'];
	/** what a reader should know of the figure */
	note: string;
	/** of stance: what the site shows, where it is not what the model has of every target */
	as?: ReadAs;
	/** turns the file into records of the task, where they are not */
	prepare?(file: string, folder: string): Promise<string>;
}

const everybody =
	'Here every side is told that is likelier than neither, and everybody’s words count; the site shows fewer, and the author’s. No British text was among what it was tried on.';

/** The sets reported, each with the one figure that says most. None was chosen from, but for what the note says. */
export const testSets: TestSet[] = [
	{
		task: 'sentiment',
		file: 'nyt_editorials_train.jsonl',
		set: 'sentences of American newspaper editorials',
		source: 'vaderSentiment (Hutto and Gilbert 2014)',
		key: 'pearson',
		figure: 'correlation with the mean of 20 readers',
		domain: 'in',
		note: 'On articles that it had not learned from, in folds by article.'
	},
	{
		task: 'stance',
		file: 'newsmtsc_dev_mt.jsonl',
		set: 'people and groups in American political news, in sentences that name several',
		source: 'NewsMTSC (Hamborg and Donnay 2021)',
		key: 'macro_f1',
		figure: 'macro F1 of three states',
		domain: 'in',
		note: everybody
	},
	{
		task: 'stance',
		file: 'newsmtsc_dev_rw.jsonl',
		set: 'people and groups in American political news, as they come',
		source: 'NewsMTSC (Hamborg and Donnay 2021)',
		key: 'macro_f1',
		figure: 'macro F1 of three states',
		domain: 'in',
		note: everybody
	},
	...(['mt', 'rw'] as const).flatMap((part): TestSet[] => {
		const common = {
			task: 'stance' as const,
			file: `newsmtsc_dev_${part}.jsonl`,
			set: `people and groups in American political news, ${part === 'mt' ? 'in sentences that name several' : 'as they come'}`,
			source: 'NewsMTSC (Hamborg and Donnay 2021)',
			domain: 'in' as const,
			as: 'site' as const
		};
		return [
			{
				...common,
				key: 'precision',
				figure: 'of the sides shown, how many are right',
				note: 'As the site shows them: only sides that are likely enough to be the writer’s own.'
			},
			{
				...common,
				key: 'coverage',
				figure: 'sides shown for each that there is',
				note: 'People marked whatever anybody says of the target; the site shows the writer’s own view alone.'
			}
		];
	}),
	{
		task: 'names',
		file: 'crossner_politics_dev.jsonl',
		set: 'sentences of Wikipedia on politics',
		source: 'CrossNER (Liu and others 2021)',
		key: 'f1',
		figure: 'F1 of the very words and kind',
		domain: 'in',
		note: 'In folds, read by models that learned from other sentences; the peers read the development part.'
	},
	{
		task: 'names',
		file: 'btc_news.jsonl',
		set: 'short messages of news outlets',
		source: 'Broad Twitter Corpus (Derczynski and others 2016)',
		key: 'f1',
		figure: 'F1 of the very words and kind',
		domain: 'out',
		note: 'It learned from no messages. Accounts (“@name”) are names in this set, and not here.'
	},
	{
		task: 'amounts',
		file: 'money_recognizers_currency.jsonl',
		set: 'a peer’s own test cases, in pounds, pence, dollars and euros',
		source: 'Recognizers-Text (Microsoft)',
		key: 'exact',
		figure: 'texts with every sum right and no other',
		domain: 'rules',
		note: 'The rules were mended with these cases in view.'
	},
	{
		task: 'sentences',
		file: 'seg_golden_rules.jsonl',
		set: 'hard cases for splitting sentences',
		source: 'pragmatic_segmenter (Dias)',
		key: 'f1',
		figure: 'F1 of the ends inside a text',
		domain: 'rules',
		note: 'The rules were mended with these cases in view. Some keep a quotation of several sentences as one.'
	},
	{
		task: 'sentences',
		file: 'nyt_editorials_train.jsonl',
		set: 'American newspaper editorials, joined again from their sentences',
		source: 'vaderSentiment (Hutto and Gilbert 2014)',
		key: 'f1',
		figure: 'F1 of the ends inside a text',
		domain: 'rules',
		note: 'About half of what counts as wrong is wrong in the set.',
		prepare: joinEditorials
	},
	{
		task: 'sentences',
		file: 'uner_ewt_dev.jsonl',
		set: 'the web, joined again from sentences that end with a mark',
		source: 'Universal NER, English Web Treebank (Mayhew and others 2024)',
		key: 'f1',
		figure: 'F1 of the ends inside a text',
		domain: 'rules',
		note: 'Answers, e-mails, reviews and weblogs. The rules for hasty writing were tried on it. Where a sentence has no mark at its end, a text ends.',
		prepare: joinWeb
	}
];

const Sentence = v.object({ id: v.string(), text: v.string() });

/** Each editorial as one text with its sentences, written to a file in `folder`. */
async function joinEditorials(file: string, folder: string): Promise<string> {
	const byArticle = new Map<string, string[]>();
	for (const { id, text } of await readRecords(file, Sentence)) {
		const article = id.split('_', 1)[0] ?? id;
		byArticle.set(article, [...(byArticle.get(article) ?? []), text.trim()]);
	}
	const lines = [...byArticle.values()].map((sents) => JSON.stringify({ text: sents.join(' '), sents }));
	const path = join(folder, 'editorials.jsonl');
	await writeFile(path, `${lines.join('\n')}\n`);
	return path;
}

const Tagged = v.object({ tokens: v.array(v.string()) });
/** Sentences in a text that is joined again. */
const longestText = 6;

/** Neighbouring sentences of the web as texts of some sentences each, written to a file in `folder`. */
async function joinWeb(file: string, folder: string): Promise<string> {
	const lines: string[] = [];
	let sents: string[] = [];
	for (const { tokens } of await readRecords(file, Tagged)) {
		const { text } = tokenText(tokens);
		sents.push(text);
		if (sents.length < longestText && /[.!?…]["”’')\]]*$/.test(text)) continue;
		lines.push(JSON.stringify({ text: sents.join(' '), sents }));
		sents = [];
	}
	if (sents.length > 0) lines.push(JSON.stringify({ text: sents.join(' '), sents }));
	const path = join(folder, 'web.jsonl');
	await writeFile(path, `${lines.join('\n')}\n`);
	return path;
}
