/** The same bytes for the same slides: pptxgenjs writes the clock and chance into its files. */
import JSZip from 'jszip';

const day = new Date(Date.UTC(1980, 0, 1));

/**
 * A PowerPoint file as it is written, with a fixed date and counted ids, and its notes in paragraphs.
 *
 * @param finish what else is to be written otherwise, part by part
 */
export async function steady(
	file: Uint8Array,
	finish: (text: string, path: string) => string
): Promise<Uint8Array> {
	return rewritten(file, (part, path) => {
		const text = finish(part, path);
		if (path === 'docProps/core.xml') return undated(text);
		if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(path)) return inParagraphs(text);
		return text;
	});
}

/** A file's properties without when it was made and changed. */
function undated(text: string): string {
	return ['created', 'modified'].reduce((left, what) => {
		const from = left.indexOf(`<dcterms:${what} `);
		const end = `</dcterms:${what}>`;
		const to = left.indexOf(end, from);
		return from < 0 || to < 0 ? left : left.slice(0, from) + left.slice(to + end.length);
	}, text);
}

async function rewritten(
	file: Uint8Array,
	change: (text: string, path: string) => string
): Promise<Uint8Array> {
	const from = await JSZip.loadAsync(file);
	const to = new JSZip();
	const ids = new Map<string, string>();
	// what the parts are comes first, as readers of the format expect
	const types = '[Content_Types].xml';
	const paths = Object.keys(from.files).filter((path) => path !== types && !from.files[path]?.dir);
	paths.sort().unshift(types);
	for (const path of paths) {
		const part = from.file(path);
		if (!part) continue;
		const content = /\.(?:xml|rels)$/.test(path)
			? counted(change(await part.async('string'), path), ids)
			: path.endsWith('.xlsx')
				? await rewritten(await part.async('uint8array'), (text, inner) =>
						inner === 'docProps/core.xml' ? undated(text) : text
					)
				: await part.async('uint8array');
		to.file(path, content, { date: day, createFolders: false });
	}
	return to.generateAsync({
		type: 'uint8array',
		compression: 'DEFLATE',
		compressionOptions: { level: 6 },
		platform: 'DOS'
	});
}

/** Every id that is drawn by lot, in the order of its first mention; one that a text mentions stays. */
function counted(text: string, ids: Map<string, string>): string {
	return text.replace(/(?<==")\{[0-9A-F]{8}-(?:[0-9A-F]{4}-){3}[0-9A-F]{12}\}(?=")/gi, (id) => {
		const known = ids.get(id) ?? `{00000000-0000-4000-8000-${String(ids.size + 1).padStart(12, '0')}}`;
		ids.set(id, known);
		return known;
	});
}

function inParagraphs(notes: string): string {
	const between = '</a:t></a:r></a:p><a:p><a:r><a:rPr dirty="0"/><a:t>';
	return notes.replace(
		/<a:t>([^<]*)<\/a:t>/g,
		(_, text: string) => `<a:t>${text.split(/[\r\n]+/).join(between)}</a:t>`
	);
}
