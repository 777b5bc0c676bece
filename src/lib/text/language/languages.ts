/** Languages by their tags (BCP 47), with what they are called in English. */
const names: ReadonlyMap<string, string> = new Map([
	['en', 'English'],
	['ar', 'Arabic'],
	['bg', 'Bulgarian'],
	['bn', 'Bengali'],
	['ca', 'Catalan'],
	['cs', 'Czech'],
	['cy', 'Welsh'],
	['da', 'Danish'],
	['de', 'German'],
	['el', 'Greek'],
	['es', 'Spanish'],
	['et', 'Estonian'],
	['eu', 'Basque'],
	['fa', 'Persian'],
	['fi', 'Finnish'],
	['fr', 'French'],
	['ga', 'Irish'],
	['gd', 'Scottish Gaelic'],
	['gl', 'Galician'],
	['gu', 'Gujarati'],
	['he', 'Hebrew'],
	['hi', 'Hindi'],
	['hr', 'Croatian'],
	['hu', 'Hungarian'],
	['hy', 'Armenian'],
	['id', 'Indonesian'],
	['is', 'Icelandic'],
	['it', 'Italian'],
	['ja', 'Japanese'],
	['ka', 'Georgian'],
	['ko', 'Korean'],
	['la', 'Latin'],
	['lt', 'Lithuanian'],
	['lv', 'Latvian'],
	['mt', 'Maltese'],
	['nb', 'Norwegian'],
	['nl', 'Dutch'],
	['nn', 'Norwegian'],
	['no', 'Norwegian'],
	['pa', 'Punjabi'],
	['pl', 'Polish'],
	['pt', 'Portuguese'],
	['ro', 'Romanian'],
	['ru', 'Russian'],
	['sk', 'Slovak'],
	['sl', 'Slovene'],
	['so', 'Somali'],
	['sq', 'Albanian'],
	['sr', 'Serbian'],
	['sv', 'Swedish'],
	['sw', 'Swahili'],
	['ta', 'Tamil'],
	['te', 'Telugu'],
	['th', 'Thai'],
	['tr', 'Turkish'],
	['uk', 'Ukrainian'],
	['ur', 'Urdu'],
	['vi', 'Vietnamese'],
	['yi', 'Yiddish'],
	['zh', 'Chinese']
]);

/** What is said of a text that is in no language known here. */
const unknown = 'a language that is not known';

/** A language in words, inside a sentence: "French". */
export function languageName(tag: string): string {
	return names.get(primary(tag)) ?? unknown;
}

/** Three letters, as libraries write them, and their tags. */
const ofLibraries: ReadonlyMap<string, string> = new Map([
	['eng', 'en'],
	['fre', 'fr'],
	['fra', 'fr'],
	['ger', 'de'],
	['deu', 'de'],
	['spa', 'es'],
	['ita', 'it'],
	['por', 'pt'],
	['dut', 'nl'],
	['nld', 'nl'],
	['pol', 'pl'],
	['rus', 'ru'],
	['wel', 'cy'],
	['cym', 'cy'],
	['chi', 'zh'],
	['zho', 'zh'],
	['jpn', 'ja'],
	['ara', 'ar'],
	['gle', 'ga'],
	['gla', 'gd']
]);

/**
 * The tag of a language as people and programs write it: `fr`, `fr_FR`, `fra`, `French`; null where it is none that is
 * known, since other things are called a language too.
 */
export function languageTag(written: string): string | null {
	const plain = written.trim().replaceAll('_', '-');
	const [first = '', ...rest] = plain.split('-');
	const tag = ofLibraries.get(first.toLowerCase()) ?? first.toLowerCase();
	if (names.has(tag))
		return rest.every((part) => /^[A-Za-z0-9]{2,8}$/.test(part)) ? [tag, ...rest].join('-') : tag;
	const named = [...names].find(([, name]) => name.toLowerCase() === plain.toLowerCase());
	return named?.[0] ?? null;
}

/** Whether a text is in another language than what is read here; nothing said means that it is not. */
export function isForeign(tag: string | undefined): boolean {
	return tag !== undefined && primary(tag) !== 'en';
}

function primary(tag: string): string {
	return tag.split('-')[0] ?? tag;
}
