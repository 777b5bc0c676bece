/** Tells in which language a text is, from its letters and the words that every sentence needs. */
import { functionWords } from './functionWords.ts';

/** of shorter texts nothing is told */
const fewestWords = 30;
/** so much of a text is looked at: four stretches of it, if it is longer */
const mostRead = 12_000;
const stretches = 4;

/** a language's function words make at least this share of a text in it */
const leastShare = 0.1;
/** so many different ones of them stand in it */
const leastDifferent = 4;
/** and they outnumber the English ones by this */
const timesEnglish = 1.5;
/** no other language's outnumber so many */
const surelyEnglish = 0.3;

/** A text of so many words, mostly in small letters, with fewer English function words than this, is in no known language. */
const fewestUnknown = 100;
const mostEnglish = 0.02;
const leastSmall = 0.7;

/** Scripts of one language, or of several that are told apart by their words. */
const scripts: readonly (readonly [script: RegExp, tag: string])[] = [
	[/\p{Script=Hiragana}|\p{Script=Katakana}/gu, 'ja'],
	[/\p{Script=Han}/gu, 'zh'],
	[/\p{Script=Hangul}/gu, 'ko'],
	[/\p{Script=Cyrillic}/gu, 'und-Cyrl'],
	[/\p{Script=Arabic}/gu, 'und-Arab'],
	[/\p{Script=Greek}/gu, 'el'],
	[/\p{Script=Hebrew}/gu, 'he'],
	[/\p{Script=Devanagari}/gu, 'hi'],
	[/\p{Script=Bengali}/gu, 'bn'],
	[/\p{Script=Gurmukhi}/gu, 'pa'],
	[/\p{Script=Gujarati}/gu, 'gu'],
	[/\p{Script=Tamil}/gu, 'ta'],
	[/\p{Script=Telugu}/gu, 'te'],
	[/\p{Script=Thai}/gu, 'th'],
	[/\p{Script=Armenian}/gu, 'hy'],
	[/\p{Script=Georgian}/gu, 'ka']
];

/**
 * The tag (BCP 47) of the language that a text is in; `und`, with its script where that is not Latin, for one that is
 * not known here. Null where nothing can be told: the text is short, or a list of names and numbers. A text with
 * quotations in another language is in the one that most of it is in. Time grows with the text, up to 12,000 characters.
 */
export function languageOf(body: string): string | null {
	const text = sample(body);
	const letters = count(text, /\p{L}/gu);
	const latin = count(text, /\p{Script=Latin}/gu);
	const script = 2 * latin < letters ? scriptOf(text, letters) : null;
	if (script !== null && !script.startsWith('und')) return script;

	const words = text.match(/[\p{L}\p{M}]+['’]?/gu) ?? [];
	if (words.length < fewestWords) return script;
	const forms = new Map<string, number>();
	for (const word of words) {
		const form = word.normalize('NFC').toLowerCase().replace('’', "'");
		forms.set(form, (forms.get(form) ?? 0) + 1);
		// an apostrophe behind a whole word closes a quotation
		if (!form.endsWith("'")) continue;
		const whole = form.slice(0, -1);
		forms.set(whole, (forms.get(whole) ?? 0) + 1);
	}
	const english = shareOf(forms, words.length, functionWords.get('en') ?? new Set()).share;
	if (english >= surelyEnglish) return 'en';
	const shares = [...functionWords].map(([tag, known]) => ({ tag, ...shareOf(forms, words.length, known) }));
	const [best] = shares
		.filter(({ tag, share, different }) => tag !== 'en' && share >= leastShare && different >= leastDifferent)
		.toSorted((a, b) => b.share - a.share);
	if (best !== undefined && best.share > timesEnglish * english) return best.tag;
	if (script !== null) return script;
	if (english >= leastShare) return 'en';
	const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
	return words.length >= fewestUnknown && english < mostEnglish && small >= leastSmall * words.length
		? 'und'
		: null;
}

/** The script that most letters of a text are of, as the tag of its language; null where there are few. */
function scriptOf(text: string, letters: number): string | null {
	const counts = scripts.map(([script, tag]) => ({ tag, count: count(text, script) }));
	const of = (tag: string): number => counts.find((one) => one.tag === tag)?.count ?? 0;
	// Japanese is written in Chinese signs with its own between them
	if (of('ja') > 0.1 * (of('zh') + of('ja'))) return of('ja') + of('zh') < fewestWords ? null : 'ja';
	const [most] = counts.toSorted((a, b) => b.count - a.count);
	if (most === undefined || most.count < fewestWords) return null;
	return 2 * most.count < letters ? 'und' : most.tag;
}

/** How large a share of a text's words a language's are, and how many different ones of them it has. */
function shareOf(
	forms: ReadonlyMap<string, number>,
	words: number,
	known: ReadonlySet<string>
): { share: number; different: number } {
	let uses = 0;
	let different = 0;
	for (const word of known) {
		const found = forms.get(word) ?? 0;
		uses += found;
		if (found > 0) different++;
	}
	return { share: uses / words, different };
}

function sample(body: string): string {
	if (body.length <= mostRead) return body;
	const length = mostRead / stretches;
	const step = (body.length - length) / (stretches - 1);
	return Array.from({ length: stretches }, (_, index) => {
		const from = Math.floor(index * step);
		return body.slice(from, from + length);
	}).join(' ');
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
