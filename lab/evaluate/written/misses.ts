import { amounts } from '#lib/facts/money/amounts/amounts.ts';
import type { Results } from '#lib/schema.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { figureTask } from '../tasks/figures.ts';
import { nameTask } from '../tasks/names.ts';
import { sentiment } from '../tasks/sentiment.ts';
import { stanceTask } from '../tasks/stance.ts';

const stance = stanceTask('model');
const figures = figureTask('site');

/** What a record says of a sum that nobody has marked. */
const unsaid = {
	direction: 'none',
	status: 'not stated',
	speaker: '',
	organisation: '',
	sure: true,
	article: undefined
} as const;

/** Sentences that a reading may well get wrong, with what a reader would say. */
const examples: { task: string; text: string; about?: string; expected: string }[] = [
	{
		task: 'sentiment',
		text: 'What a triumph: they have closed the last library in town.',
		expected: 'negative'
	},
	{ task: 'sentiment', text: 'The minister could teach a stone to be hard.', expected: 'negative' },
	{
		task: 'sentiment',
		text: 'Nobody in the ward went home without having been listened to.',
		expected: 'positive'
	},
	{
		task: 'sentiment',
		text: 'The hospital now treats cancer in days where it took months.',
		expected: 'positive'
	},
	{
		task: 'stance',
		text: 'With friends like the minister, the libraries need no enemies.',
		about: 'minister',
		expected: 'against'
	},
	{
		task: 'stance',
		text: 'It took the council three years to mend one step.',
		about: 'council',
		expected: 'against'
	},
	{
		task: 'stance',
		text: 'Those who call the scheme a sham have never been inside.',
		about: 'scheme',
		expected: 'for'
	},
	{
		task: 'stance',
		text: 'If this is what a big society looks like, give me a small one.',
		about: 'big society',
		expected: 'against'
	},
	{ task: 'names', text: 'Patience Whitlow chairs the panel.', expected: 'Patience Whitlow (person)' },
	{
		task: 'names',
		text: 'Shelter and Mind wrote to Reading.',
		expected: 'Shelter (organisation), Mind (organisation), Reading (place)'
	},
	{
		task: 'names',
		text: 'Hope not Hate marched through Bury.',
		expected: 'Hope not Hate (organisation), Bury (place)'
	},
	{ task: 'amounts', text: 'It cost a tenner.', expected: 'a tenner' },
	{ task: 'amounts', text: 'It needs £1.5bn this year and 2bn next.', expected: '£1.5bn, 2bn' },
	{ task: 'amounts', text: 'Awards run from £50 to £100 a head.', expected: '£50 to £100' },
	{
		task: 'figures',
		text: 'Nobody will miss the £5m, ministers hope.',
		about: '5000000',
		expected: 'loss, forecast, said by ministers'
	},
	{
		task: 'figures',
		text: 'The clinic, once paid £2m a year, now gets by on gifts.',
		about: '2000000',
		expected: 'loss, spent'
	},
	{
		task: 'figures',
		text: 'Her first budget found £40m for buses.',
		about: '40000000',
		expected: 'gain, announced'
	},
	{
		task: 'sentences',
		text: 'They said that at 3 p.m. Mr. Smith rose.',
		expected: 'They said that at 3 p.m. Mr. Smith rose.'
	},
	{
		task: 'sentences',
		text: 'They live in Church St. Farms lie beyond.',
		expected: 'They live in Church St. | Farms lie beyond.'
	}
];

/** Those of the examples that the site reads otherwise than a reader, two of a task at most. */
export function misses(): Results['misses'] {
	const wrong = examples
		.map(({ task, text, about, expected }) => ({
			task,
			text,
			expected,
			read: readAs(task, text, about ?? '')
		}))
		.filter(({ expected, read }) => expected !== read);
	return wrong.filter(
		({ task }, index) => wrong.slice(0, index).filter((miss) => miss.task === task).length < 2
	);
}

function readAs(task: string, text: string, about: string): string {
	const from = text.indexOf(about);
	switch (task) {
		case 'sentiment':
			return (
				['negative', 'neutral', 'positive'][
					sentiment.read({ text, mean: 0, article: undefined }).state + 1
				] ?? ''
			);
		case 'stance': {
			const record = {
				sentence: text,
				from,
				to: from + about.length,
				label: 0,
				before: '',
				isWriters: true,
				article: undefined
			} as const;
			return `${['against', 'neutral', 'for'][stance.read(record) + 1]}`;
		}
		case 'names':
			return listed(
				nameTask
					.read({ text, tokens: [], names: [] })
					.map(({ start, end, kind }) => `${text.slice(start, end)} (${kind})`)
			);
		case 'figures': {
			const sum = { low: Number(about), high: Number(about), currency: 'GBP' };
			const figure = figures.read({ ...sum, ...unsaid, sentence: text });
			if (figure === null) return 'nothing';
			const speaker = figure.speaker === 'not stated' ? figure.organisation : figure.speaker;
			const said = speaker === 'not stated' ? '' : `, said by ${speaker}`;
			return `${figure.direction === 'none' ? 'neither loss nor gain' : figure.direction}, ${figure.status}${said}`;
		}
		case 'amounts':
			return listed(amounts(text).map((amount) => amount.text));
		default:
			return readDocument('text', text)
				.sentences.map(({ start, end }) => text.slice(start, end))
				.join(' | ');
	}
}

function listed(found: string[]): string {
	return found.length === 0 ? 'nothing' : found.join(', ');
}
