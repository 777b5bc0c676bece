import { asText } from '../bytes.ts';

/** What each word adds to the rating of its sentence, on the raters' −4…4, by the word's form (`wordForm`). */
export type SentimentModel = ReadonlyMap<string, number>;

const magic = 'sentiment 1\n';
/** Steps to one on the raters' scale: a valence takes a byte. */
const steps = 100;
const most = 127;

/** The form under which a word is known: as it is counted, without a possessive 's. */
export function wordForm(lower: string): string {
	return lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}

/**
 * Write a model as bytes: its words a line each in the order of their letters, an empty line, then a byte for each
 * word's valence in hundredths. Reading it gives the model as rounded.
 *
 * @param model its words in small plain letters, apostrophes and hyphens
 */
export function formatSentimentModel(model: SentimentModel): Uint8Array<ArrayBuffer> {
	const words = [...model.keys()].sort();
	const text = `${magic}${words.join('\n')}\n\n`;
	const bytes = new Uint8Array(text.length + words.length);
	for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
	for (const [index, word] of words.entries()) {
		const step = Math.round((model.get(word) ?? 0) * steps);
		bytes[text.length + index] = Math.max(-most, Math.min(most, step));
	}
	return bytes;
}

/**
 * Read a model from its bytes.
 *
 * @throws {RangeError} if they are not those of a model, or end too early
 */
export function parseSentimentModel(bytes: Uint8Array): SentimentModel {
	if (asText(bytes.subarray(0, magic.length)) !== magic)
		throw new RangeError('no model of sentiment → npm run train writes data/models/sentiment.bin');
	let end = magic.length;
	while (end < bytes.length && !(bytes[end] === 0x0a && bytes[end + 1] === 0x0a)) end++;
	const words = asText(bytes.subarray(magic.length, end)).split('\n');
	const valences = bytes.subarray(end + 2);
	if (valences.length !== words.length) throw new RangeError('the model of sentiment is cut short');
	return new Map(words.map((word, index) => [word, (((valences[index] ?? 0) << 24) >> 24) / steps]));
}
