import { expect } from 'vitest';
import { readArticles } from '#lib/corpus/articles.ts';
import { messageLine } from '#lib/text/file/problems.ts';
import { heldFiles } from '../heldFiles.ts';
import { bytes } from './makers.ts';

/** What is read of files: each article with what is known of it, and every message. */
export async function read(files: Record<string, Uint8Array | string>) {
	const held = new Map(
		Object.entries(files).map(([file, content]) => [
			file,
			typeof content === 'string' ? bytes(content) : content
		])
	);
	const corpus = await readArticles(heldFiles('in', held), '2026-11-22', async () => {});
	return { ...corpus, messages: corpus.problems.map(messageLine) };
}

export async function readOne(file: string, content: Uint8Array | string) {
	const { articles, messages } = await read({ [file]: content });
	expect(messages.filter((line) => !/ W2(?:01|13) /.test(line))).toEqual([]);
	expect(articles).toHaveLength(1);
	const [article] = articles;
	if (!article) throw new Error('nothing was read');
	const words = ({ start, end, ...rest }: { start: number; end: number }) => [
		article.body.slice(start, end),
		rest
	];
	return {
		...article,
		blocks: article.structure?.blocks.map(words) ?? [],
		inlines: article.structure?.inlines.map(words) ?? []
	};
}

export const sentence = 'The council met on Monday, and the hall was full, as it had not been for years. ';
export const prose = sentence.repeat(4).trim();
