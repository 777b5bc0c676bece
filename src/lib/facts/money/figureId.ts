import { slugify } from '../../text/slug.ts';

/** The id of a sum that no settings list: "an-article--4-5-billion". Two hyphens inside make it no listed figure's. */
export function figureId(article: string, text: string): string {
	return `${article}--${slugify(text.replace(/[£$€]/g, ''))}`;
}

/** The id of a citation of the same sum behind others: "an-article--4-5-billion--2". */
export function numberedFigureId(id: string, times: number): string {
	// "--" again, so that the second "£5" and the first "£5 2" cannot meet
	return times === 1 ? id : `${id}--${times}`;
}

/** The id of a sum beside those whose ids are taken. */
export function unusedFigureId(article: string, text: string, taken: ReadonlySet<string>): string {
	const id = figureId(article, text);
	let times = 1;
	while (taken.has(numberedFigureId(id, times))) times++;
	return numberedFigureId(id, times);
}
