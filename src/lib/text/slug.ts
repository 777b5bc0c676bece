import { isReserved } from '../reserved.ts';

const longest = 80;

/**
 * An id for addresses and file names: lower-case letters a–z, digits and single hyphens, 1 to 80 long.
 * Accents are dropped. Where more than marks between words is lost, or the name is cut, a checksum of the
 * whole name ends the slug, so that different names stay different. One that is reserved starts with `article-`.
 */
export function slugify(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase();
	const words = plain.match(/[a-z0-9]+/g) ?? [];
	const slug = words.join('-');
	const lost = words.length === 0 || /[^\p{ASCII}\p{P}\p{Z}\p{C}]/u.test(plain);
	if (!lost && slug.length <= longest) return isReserved(slug) ? `article-${slug}` : slug;
	const start = slug.slice(0, longest - 9) || 'article';
	return `${start}-${checksum(name.normalize('NFC'))}`;
}

/** The id of a name: "People’s Bank" is `peoples-bank`. */
export function nameSlug(name: string): string {
	return slugify(name.replace(/['’.]/g, ''));
}

/**
 * The id of an article: the slug of its file's path without its ending. `2011/budget.md` is `2011-budget`,
 * `first/index.md` is `first`. Folders that a blog's program keeps for itself (`_posts`) are left out.
 */
export function fileSlug(file: string): string {
	const folders = file
		.split('/')
		.slice(0, -1)
		.filter((folder) => !folder.startsWith('_'))
		.map((folder) => folder.replace(/\.zip$/i, ''));
	const name = fileName(file);
	const parts = folders.length > 0 && /^_?index$/i.test(name) ? folders : [...folders, name];
	return slugify(parts.join('/'));
}

const endings =
	/\.(?:md|markdown|txt|text|html?|xhtml|docx|odt|epub|pdf|csv|tsv|jsonl|ndjson|json|rss|atom|xml|zip)$/i;

/** A path's last part without the ending of a format that is read. */
export function fileName(file: string): string {
	return file.slice(file.lastIndexOf('/') + 1).replace(endings, '');
}

/** FNV-1a over UTF-16 code units, as 8 hex digits. */
function checksum(text: string): string {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
	}
	return hash.toString(16).padStart(8, '0');
}
