import { mulberry32 } from '../../scripts/tools/random.ts';

const givenNames =
	'Ada Alan Amina Beth Bilal Carys Colin Deepa Dylan Edith Ewan Fatima Fergus Gita Gwen Hamish Hannah Ifan Imogen Jack Joan Kamal Kate Lena Lewis Maud Milo Nadia Neil Olive Owen Parul Peter Rhys Rosa Saira Simon Tariq Tess Una Vera Walter Wendy Yusuf Zoe'.split(
		' '
	);
const beginnings =
	'Al Ash Bar Bex Black Bram Car Chad Clay Crom Dal Den East Ed Far Fen Gar Gold Had Hart Hazel Ing Kel Kirk Lam Lang Mar Mel Mor Nor Oak Os Pen Pres Raven Red Sal Sand Stan Tam Thorn Wal West Whit Win Wool'.split(
		' '
	);
const endings =
	'bank beck borough bourne bury by combe cote cott dale den don field ford gate ham hurst ley low man mere mond more ness over ridge row scott shaw stead stock ston thorpe ton wall ward water well wick win worth'.split(
		' '
	);
const kinds = ['Trust', 'Council', 'Foundation', 'Housing Association', 'University', 'Institute'];
const papers = ['The Morning Post', 'The Gazette', 'The Weekly Review', 'The Northern Leader', 'The Argus'];
const months = ['March', 'June', 'September', 'December'];
const seed = 19110305;

/** What an invented article says of itself, and sentences to be strewn into its text. */
export interface Invented {
	title: string;
	author: string | null;
	publication: string;
	/** ISO 8601 */
	date: string;
	sentences: string[];
}

/**
 * Invents what resampled sentences lack: ever new people, organisations, places and sums of money, of which few come
 * often and most hardly ever, as in any large corpus (Zipf’s law). The same numbers give the same words.
 *
 * @param number how many articles there are
 */
export function invent(number: number): Invented[] {
	const random = mulberry32(seed);
	const pick = <Item>(items: readonly Item[]): Item => {
		const item = items[Math.floor(random() * items.length)];
		if (item === undefined) throw new RangeError('nothing to pick from');
		return item;
	};
	// the rank of a draw by Zipf's law, of as many as there are surnames
	const most = beginnings.length * endings.length;
	const rank = () => Math.floor(most ** random()) - 1;
	const surname = (at: number) =>
		`${beginnings[at % beginnings.length] ?? ''}${endings[Math.floor(at / beginnings.length) % endings.length] ?? ''}`;
	const person = () => {
		const at = rank();
		return `${givenNames[(at * 7) % givenNames.length] ?? ''} ${surname(at)}`;
	};
	const place = () => surname(most - 1 - rank());
	const organisation = () => {
		const at = rank();
		return `the ${surname(at + 11)} ${kinds[at % kinds.length] ?? ''}`;
	};
	const sum = () => `£${Math.ceil(10 ** (random() * 3))} ${pick(['million', 'billion', 'thousand'])}`;
	const forms = [
		() => `${person()} of ${organisation()} said in ${place()} that ${sum()} had been lost to the cuts.`,
		() =>
			`In ${place()}, ${person()} welcomed the ${sum()} that the government announced in ${pick(months)}.`,
		() => `${person()} and ${person()} wrote to ${organisation()} about the co-operative in ${place()}.`,
		() => `${organisation().replace('the', 'The')} called the plan a disaster for volunteers in ${place()}.`,
		() => `“It is a splendid idea,” said ${person()}, who had come from ${place()} to see the library.`
	];
	return Array.from({ length: number }, (_, index) => ({
		title: `${pick(['What', 'How', 'Why', 'When'])} ${place()} ${pick(['lost', 'kept', 'built', 'shared', 'closed'])} its ${pick(['library', 'bank', 'school', 'park', 'clinic'])} (${index + 1})`,
		author: random() < 0.1 ? null : person(),
		publication: pick(papers),
		date: new Date(Date.UTC(2004, 0, 1 + Math.floor((index / number) * 4000))).toISOString().slice(0, 10),
		sentences: Array.from({ length: 5 }, () => pick(forms)())
	}));
}
