import { fences } from '../article/fences.ts';
import { parseArticle } from '../article/parseArticle.ts';
import { decode } from '../decode.ts';
import { htmlMarkup } from '../markup/html.ts';
import { deepest, nesting } from '../markup/nesting.ts';
import { guessed, readText } from '../reading/text.ts';
import { readingOf, refusal } from '../reading/made.ts';
import { languageTag } from '../../text/language/languages.ts';
import type { Reader } from './reader.ts';

/**
 * HTML: an article a file. Of a whole page its article is read, without what stands around it; below front matter, or
 * without a head, all is.
 */
export const html: Reader = {
	endings: ['.html', '.htm', '.xhtml'],
	async read(bytes, file, { today }) {
		const declared = declaredIn(bytes);
		const decoded = decode(bytes, declared);
		if ('text' in decoded) {
			const { text } = decoded;
			if (nesting(text) > deepest) return refusal(file, 'E113', 'nested too deeply', 'save it as text');
			if (/<(?:html|head|body|!doctype)[\s>]/i.test(text.slice(0, 20_000)) && fences(text) === null) {
				const { readPage } = await import('../markup/page.ts');
				const page = readPage(text);
				if (page !== null) {
					const reading = readingOf(file, today, [page]);
					return decoded.guessed ? guessed(reading, file) : reading;
				}
			}
		}
		return readText(bytes, file, declared, (text) => {
			const parsed = parseArticle(text, file, today, htmlMarkup);
			const language = languageIn(text);
			// front matter goes before what a page says of itself
			const article = parsed.article && { ...(language !== null && { language }), ...parsed.article };
			return { ...parsed, article };
		});
	}
};

/** The language that the first tag of a page gives; null where it gives none that is known. */
function languageIn(html: string): string | null {
	const tag = /<html\s[^>]{0,500}/i.exec(html.slice(0, 20_000))?.[0] ?? '';
	return languageTag(/\slang\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(tag)?.[1] ?? '');
}

/** The encoding that HTML names in its head. */
function declaredIn(bytes: Uint8Array): string | null {
	const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
	return /charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(head)?.[1] ?? null;
}
