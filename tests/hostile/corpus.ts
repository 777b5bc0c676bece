/** A made-up corpus that is hard to lay out: titles of 190 letters, words of 80 without a break, names and labels of 60. */
import { stringify } from 'yaml';
import { mulberry32 } from '../../scripts/tools/random.ts';

const seed = 60_190_80;

const syllables =
	'ab ard bel bon bor cal cor dan del dun ed el fal fen gar gol har hol ing ker lan lor mal mar min nor ol or pel por quin ral ros sal sel tan tor ul val ver win'.split(
		' '
	);

/** Words that stand on their own in no list of the analysis: their sentences say next to nothing by themselves. */
const fillers =
	'council library reading room morning garden workshop charter parish bridge harbour station market footpath orchard lantern'.split(
		' '
	);

export interface HostileTheme {
	slug: string;
	label: string;
	/** what the articles call it */
	phrase: string;
}

/** A label of exactly so many letters, of ordinary words. */
function label(letters: number, start: string): string {
	let text = start;
	for (let at = 0; text.length < letters - 12; at++)
		text += ` ${fillers[(at * 7 + start.length) % fillers.length]}`;
	const rest = letters - text.length - 1;
	return rest > 0 ? `${text} ${'wellspringsideways'.slice(0, rest)}` : text.slice(0, letters);
}

const themes: HostileTheme[] = [
	{ slug: 'voluntary', label: label(60, 'Housing associations and their'), phrase: 'tenant charter' },
	{ slug: 'ward', label: label(58, 'Neighbourhood wardens of every'), phrase: 'street warden' },
	// one word of sixty letters
	{
		slug: 'word',
		label: 'Counterrevolutionarywaterworksadministrationcommitteemeeting',
		phrase: 'water board'
	},
	{
		slug: 'capitals',
		label: 'WIDE MUNICIPAL WOMEN’S WELLBEING AND WELCOME WORKSHOP MOWING',
		phrase: 'mowing club'
	},
	{
		slug: 'hyphens',
		label: 'Cross-border–community-owned–co-operative-led–self-management',
		phrase: 'border post'
	},
	{ slug: 'short', label: 'Tea', phrase: 'tea room' },
	{ slug: 'middle', label: label(44, 'Local government and'), phrase: 'county hall' }
];

const target = (of: string, words: string) => ({
	target: of,
	label: words,
	definition: 'Made up.',
	themes: [of]
});

/** Names of 60 letters: two people, an organisation and a place; and one word of 60. */
const names = [
	{
		name: 'Bartholomew Ethelred Featherington-Wolstanbury-Marchbankshire',
		kind: 'person',
		aliases: ['Marchbankshire']
	},
	{
		name: 'Wilhelmina Guinevere Mountwarrington-Cholmondshire-Wendleburn',
		kind: 'person',
		aliases: ['Wendleburn']
	},
	{
		name: 'Metropolitan Amalgamated Union of Lantern and Wick Makers Ltd',
		kind: 'organisation',
		aliases: ['Lantern Union']
	},
	{
		name: 'Llanfairwaterswellingtonhamptonshirebridgeminsterburyonthemere',
		kind: 'place',
		aliases: ['Llanfairwaters']
	}
];

const moods = [
	'is a disaster and a betrayal of everybody here',
	'is splendid, generous and worth every hour',
	'was opened on a Tuesday',
	'must be stopped before it ruins the town',
	'deserves our thanks and our support'
];

/** A word without a place to break it. */
function word(letters: number, random: () => number): string {
	let text = '';
	while (text.length < letters) text += syllables[Math.floor(random() * syllables.length)] ?? '';
	return text.slice(0, letters);
}

interface HostileArticle {
	slug: string;
	title: string;
	author: string;
	body: string;
}

function articles(): HostileArticle[] {
	const random = mulberry32(seed);
	const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
	const people = names.map(({ name }) => name);
	const title = (letters: number, start: string) => label(letters, start);
	const titles = [
		title(190, 'How the committee for the lantern festival lost, found and lost again the charter'),
		title(190, 'WHY WOMEN OF THE WEAVING MILLS WOULD NOT WAIT FOR WINTER WAGES'),
		word(80, random),
		`On ${word(79, random)} and the parish`,
		title(190, '“Nobody asked us”: what was said, and what was left unsaid, at the meeting about'),
		'Tea'
	];
	return titles.map((given, index) => {
		const sentence = () => {
			const theme = pick(themes);
			const who = pick(people);
			const forms = [
				`The ${theme.phrase} ${pick(moods)}.`,
				`${who} said that the ${theme.phrase} ${pick(moods)}.`,
				`In the ${pick(fillers)} and the ${pick(fillers)}, ${who} met the ${theme.phrase} and ${pick(people)}.`,
				`They wrote ${word(80, random)} above the door of the ${theme.phrase}.`
			];
			return pick(forms);
		};
		const paragraphs = Array.from({ length: 7 }, () => Array.from({ length: 4 }, sentence).join(' '));
		const sums =
			index < 3
				? [
						`The council will lose £${(index + 1) * 1.5} billion from the ${themes[0]?.phrase}, as ${pick(people)} estimates.`
					]
				: index === 3
					? ['The council gains £200 million for the water board, as announced.']
					: [];
		return {
			slug: `hostile-${index + 1}`,
			title: given,
			author: people[index % 2] ?? '',
			body: [...paragraphs.slice(0, 2), ...sums, ...paragraphs.slice(2)].join('\n\n')
		};
	});
}

const long = (letters: number, start: string) => label(letters, start);

/** Every file of the folder `data`, by its path within it; what a corpus need not say is left to the project's own. */
export function hostileCorpus(): Record<string, string> {
	const written = articles();
	const yaml = (value: unknown) => stringify(value, { lineWidth: 0 });
	const files: Record<string, string> = {};
	for (const { slug, title, author, body } of written)
		files[`articles/${slug}.md`] =
			`---\n${yaml({ title, author, publication: long(60, 'The Weekly Intelligencer of the'), date: `201${slug.length % 10}-0${slug.at(-1)}-1${slug.at(-1)}`, date_evidence: long(120, 'Made up:') })}---\n${body}\n`;
	files['site.yaml'] = yaml({
		title: long(190, 'What six articles that nobody wrote say of lanterns, charters and'),
		name: long(60, 'the articles of the Weekly'),
		description: long(300, 'Six articles, made up to be hard to lay out:'),
		language: 'en-GB',
		address: 'https://a-newspaper-with-a-long-name-of-its-own.and-a-long-domain.example.org',
		published: '2026-11-22',
		rights: long(200, 'Made up.'),
		links: [{ text: long(100, 'A link that leads'), href: 'https://example.org/' }]
	});
	files['themes.yaml'] = yaml(
		themes.map(({ slug, label: words, phrase }, index) => ({
			theme: slug,
			label: words,
			definition: long(200, 'Made up.'),
			phrases: [phrase],
			...(index < 4 && { overview: true }),
			...(index === 2 && { highlight: true })
		}))
	);
	files['names.yaml'] = yaml({ names });
	files['targets.yaml'] = yaml([
		target('voluntary', long(60, 'The housing associations and')),
		target('word', 'Antidisestablishmentarianwaterworksadministrationsubcommittee'),
		target('capitals', 'WOMEN’S MOWING AND WOMBWELL WIDOWS’ WEDNESDAY WORKSHOP MOVEME'),
		target('ward', 'Wardens'),
		target('hyphens', long(50, 'Border communities and'))
	]);
	const sums = written.flatMap(({ slug, body }) => {
		const passage = body.split('\n\n').find((paragraph) => paragraph.includes('£')) ?? '';
		const amount = /£[\d.]+ [mb]illion/.exec(passage)?.[0];
		return amount === undefined ? [] : [{ slug, passage, amount }];
	});
	files['figures.yaml'] = yaml(
		sums.map(({ slug, passage, amount }, index) => ({
			figure: `sum-${index + 1}`,
			article: slug,
			quotation: passage,
			amount,
			scope:
				index === 1
					? word(60, mulberry32(seed))
					: long(110, 'everything that the housing associations of the county'),
			instrument: index === 2 ? long(60, 'income lost') : 'income lost',
			speaker: names[index % names.length]?.name,
			organisation: long(60, 'Amalgamated')
		}))
	);
	files['deck.yaml'] = yaml(deck(written, sums.length));
	return files;
}

function deck(written: HostileArticle[], sums: number): unknown[] {
	const notes = long(600, 'What the speaker says of it, at length:');
	const [first, , third] = written;
	const sentence = first?.body.split('\n\n')[0]?.split('. ') ?? [];
	const quotation = `${sentence.slice(0, 3).join('. ')}.`;
	const figures = Array.from({ length: sums }, (_, index) => `sum-${index + 1}`);
	return [
		{ slide: 'start', kind: 'title', notes, text: long(160, 'A long line under the title, which says') },
		{
			slide: 'themes',
			kind: 'chart',
			chart: 'theme-frequency',
			rows: 10,
			notes,
			steps: [{ state: `articles=${third?.slug}` }]
		},
		{ slide: 'by-article', kind: 'chart', chart: 'themes-by-article', notes },
		{ slide: 'cuts', kind: 'chart', chart: 'theme-positions', rows: 4, notes },
		{
			slide: 'loss',
			kind: 'figure',
			figure: 'sum-1',
			headline: long(120, 'The largest sum of all those that anybody'),
			notes
		},
		{ slide: 'scale', kind: 'chart', chart: 'figures-compared', figures, notes },
		{ slide: 'squares', kind: 'chart', chart: 'figures-in-squares', notes },
		{ slide: 'said', kind: 'quotation', article: first?.slug, quotation, notes },
		{
			slide: 'stance',
			kind: 'chart',
			chart: 'stance-by-target',
			headline: long(140, 'Against one, for the other, and'),
			notes
		},
		{
			slide: 'pair',
			kind: 'pair',
			headline: long(120, 'Same phrase, two subjects:'),
			charts: [
				{ chart: 'theme-frequency', state: `articles=${first?.slug}`, rows: 6 },
				{ chart: 'theme-frequency', state: `articles=${third?.slug}`, rows: 6 }
			],
			notes
		},
		{ slide: 'mood', kind: 'chart', chart: 'sentiment-by-article', notes },
		{ slide: 'names', kind: 'chart', chart: 'names-by-article', notes },
		{ slide: 'together', kind: 'chart', chart: 'names-together', notes },
		{ slide: 'words', kind: 'chart', chart: 'distinctive-words', notes },
		{ slide: 'when', kind: 'chart', chart: 'timeline', notes },
		{
			slide: 'points',
			kind: 'text',
			headline: long(110, 'What these numbers are, and'),
			points: [long(50, 'Counts'), word(50, mulberry32(seed)), long(50, 'Judgements'), 'Six'].map(
				(point) => ({ point, text: long(150, 'A theme is a list of phrases:') })
			),
			notes
		},
		{ slide: 'end', kind: 'closing', text: long(100, 'The code opens the site:'), notes }
	];
}
