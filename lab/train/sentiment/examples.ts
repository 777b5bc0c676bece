import { readFileSync } from 'node:fs';
import { readContext, type Context } from '#lib/facts/sentiment/context.ts';
import { eachTerm } from '#lib/facts/sentiment/sentiment.ts';
import { wordForm } from '#lib/facts/sentiment/sentimentModel.ts';
import { readDocument } from '#lib/text/readDocument.ts';

/** A text as its readers rated it, and the words that may have made them. */
export interface Example {
	article: string;
	text: string;
	/** the mean rating, −4…4 */
	mean: number;
	/** what is left of the rating without the idioms, whose valences are given */
	rest: number;
	words: {
		form: string;
		/** how much of praise, and of blame, would count where it stands */
		praise: number;
		blame: number;
	}[];
}

/** Read a file of rated texts, `{id, mean, text}` a line; an id's part before "_" is its article. */
export function readExamples(file: string): Example[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const { id, mean, text } = JSON.parse(line) as { id: string; mean: number; text: string };
			const [article = id] = id.split('_', 1);
			return readExample(article, text, mean);
		});
}

function readExample(article: string, text: string, mean: number): Example {
	const document = readDocument(article, text);
	const context: Context = readContext(document);
	const example: Example = { article, text, mean, rest: mean, words: [] };
	for (const sentence of document.sentences) {
		const terms: { first: number; form: string; idiom: number | undefined }[] = [];
		const scale = eachTerm(document, sentence, (first, _, word, idiom) =>
			terms.push({ first, form: word === undefined ? '' : wordForm(word.lower), idiom })
		);
		const share = (scale * (sentence.endToken - sentence.firstToken)) / document.tokens.length;
		for (const { first, form, idiom } of terms) {
			const praise = share * (context.praise[first] ?? 0);
			const blame = share * (context.blame[first] ?? 0);
			if (form === '' && idiom !== undefined) example.rest -= idiom * (idiom > 0 ? praise : blame);
			else if (praise !== 0 || blame !== 0) example.words.push({ form, praise, blame });
		}
	}
	return example;
}
