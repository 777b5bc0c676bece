import { visitXml } from '../archive/xml.ts';
import { decode } from '../decode.ts';
import { readContent } from '../reading/content.ts';
import { readingOf, refusal, type Item } from '../reading/made.ts';
import type { Reader } from './reader.ts';
import { guessed } from '../reading/text.ts';

/** Feeds, RSS and Atom: an article an entry. */
export const feed: Reader = {
	endings: ['.rss', '.atom', '.xml'],
	async read(bytes, file, { today }) {
		const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
		const decoded = decode(bytes, /encoding\s{0,9}=\s{0,9}["']([\w-]{1,40})/.exec(head)?.[1] ?? null);
		if ('code' in decoded) return refusal(file, decoded.code, decoded.fault);
		if (!/<(?:rss|feed|rdf:RDF)[\s>]/.test(decoded.text.slice(0, 5000)))
			return refusal(file, 'E161', 'XML that is no feed', 'move it out of the folder, or save it as HTML');
		const reading = readingOf(file, today, entriesOf(decoded.text));
		return decoded.guessed ? guessed(reading, file) : reading;
	}
};

const texts = ['content:encoded', 'content', 'description', 'summary'];
const dates = ['pubDate', 'published', 'dc:date', 'updated'];

function entriesOf(source: string): Item[] {
	const items: Item[] = [];
	let publication = '';
	let entry: Map<string, string> | null = null;
	let categories: string[] = [];
	const path: string[] = [];
	visitXml(source, {
		open(name, attributes) {
			path.push(name);
			if (name === 'item' || name === 'entry') {
				entry = new Map();
				categories = [];
			}
			if (entry && name === 'category' && attributes.term !== undefined) categories.push(attributes.term);
			// XHTML stands in Atom as tags, not as text
			const within = path.indexOf('content');
			if (entry && within >= 0 && within < path.length - 1) add(entry, 'content', `<${name}>`);
		},
		text(text) {
			const name = path.at(-1) ?? '';
			if (entry === null) {
				if (name === 'title' && path.length <= 3) publication += text;
				return;
			}
			if (path.includes('source')) return;
			if (name === 'category') categories.push(text.trim());
			else if (path.includes('content') && name !== 'content') add(entry, 'content', escaped(text));
			else add(entry, name === 'name' && path.at(-2) === 'author' ? 'author' : name, text);
		},
		close(name) {
			path.pop();
			if (entry && path.includes('content')) add(entry, 'content', `</${name}>`);
			if (entry === null || (name !== 'item' && name !== 'entry')) return;
			const said = entry;
			const first = (keys: readonly string[]) =>
				keys.map((key) => said.get(key)?.trim()).find((text) => text);
			const { written, faults } = readContent(first(texts) ?? '');
			const title = first(['title'])?.replace(/\s+/g, ' ') ?? null;
			items.push({
				name: title ?? `entry ${items.length + 1}`,
				facts: {
					title,
					author: first(['dc:creator', 'author'])?.replace(/^[^\s@]+@[^\s@]+ \(([^()]+)\)$/, '$1') ?? null,
					publication: publication.replace(/\s+/g, ' ').trim() || null,
					date: first(dates) ?? null,
					categories: [...new Set(categories.filter((category) => category !== ''))]
				},
				written,
				faults
			});
			entry = null;
		}
	});
	return items;
}

function add(entry: Map<string, string>, key: string, text: string): void {
	entry.set(key, (entry.get(key) ?? '') + text);
}

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
