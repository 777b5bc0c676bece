/** What a PowerPoint file says. */
import JSZip from 'jszip';

/** The words of a PowerPoint file's slides, notes and charts, part by part. */
export async function textsIn(file: Uint8Array): Promise<Map<string, string>> {
	const zip = await JSZip.loadAsync(file);
	const texts = new Map<string, string>();
	for (const part of zip.file(/^ppt\/(?:slides|notesSlides|charts)\/[^/]+\.xml$/)) {
		const xml = await part.async('string');
		const words = [...xml.matchAll(/<(?:a:t|c:v)>([^<]*)<|descr="([^"]*)"/g)];
		texts.set(part.name, words.map(([, text, alternative]) => plain(text ?? alternative ?? '')).join('\n'));
	}
	return texts;
}

/** A text as XML writes it, for what the library writes as it is. */
export function escapedXml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function plain(text: string): string {
	return text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
}
