/** The evidence of what may stand in many articles, gathered article by article, in files of a screen or two. */
import type {
	ArticleHead,
	Found,
	SentenceText,
	SubjectCounts,
	SubjectEvidence
} from '../../schema/evidence.ts';
import { mostInPart, mostWhole, sizeOf, type Shards } from './shards.ts';

/** sentences that a reader is shown at once */
const mostSentences = 50;

/** Of more articles the counts stand in a file of their own. */
const mostCounts = 100;

interface Subject {
	of: number;
	/** names its parts, once it has any */
	id: number | null;
	counts: SubjectCounts;
	/** what no file has yet, as JSON */
	articles: string[];
	sentences: string[];
	bytes: number;
}

/** Sentences by the key of what they are evidence for. Articles come in the corpus's order. */
export class Subjects {
	#shards: Shards;
	#subjects = new Map<string, Subject>();

	constructor(shards: Shards) {
		this.#shards = shards;
	}

	/** What was found of a subject in the next article that has any of it. */
	add(
		key: string,
		article: { article: string } & ArticleHead,
		found: readonly Found[],
		texts: readonly SentenceText[]
	): void {
		const subject = this.#subjects.get(key) ?? empty();
		this.#subjects.set(key, subject);
		subject.of += found.length;
		subject.counts.articles.push([article.article, found.length]);
		const head = JSON.stringify(article);
		let isNamed = false;
		for (const [sentence, ...rest] of found) {
			const text = texts[sentence - 1];
			if (!text) throw new RangeError(`${article.article} has no sentence ${sentence}`);
			const tail = `${sentence},${JSON.stringify(text)},${JSON.stringify(rest).slice(1)}`;
			const bytes = sizeOf(tail) + (isNamed ? 0 : sizeOf(head));
			if (
				subject.sentences.length === mostSentences ||
				(subject.sentences.length > 0 && subject.bytes + bytes > mostInPart)
			) {
				this.#close(subject);
				isNamed = false;
			}
			if (!isNamed) subject.articles.push(head);
			isNamed = true;
			subject.sentences.push(`[${subject.articles.length - 1},${tail}`);
			subject.bytes += bytes;
		}
	}

	/** A subject that may have nothing. */
	open(key: string): void {
		if (!this.#subjects.has(key)) this.#subjects.set(key, empty());
	}

	/** Hands on every subject, once all articles are there. */
	finish(): void {
		for (const [key, subject] of this.#subjects) this.#shards.put(key, this.#valueOf(subject));
		this.#subjects.clear();
	}

	#valueOf(subject: Subject): string {
		const { of, counts } = subject;
		const value: SubjectEvidence = { of, in: counts.articles.length };
		if (subject.id === null && subject.bytes <= mostWhole)
			return `${JSON.stringify(value).slice(0, -1)},"whole":${partOf(subject)}}`;
		const id = this.#close(subject);
		value.parts = { id, count: counts.parts.length };
		if (counts.articles.length > mostCounts) this.#shards.page(id, 'counts', JSON.stringify(counts));
		else value.counts = counts;
		return JSON.stringify(value);
	}

	/** Puts what was gathered into a part. @returns what names the parts */
	#close(subject: Subject): number {
		subject.id ??= this.#shards.nextId();
		this.#shards.page(subject.id, subject.counts.parts.length, partOf(subject));
		subject.counts.parts.push(subject.sentences.length);
		Object.assign(subject, { articles: [], sentences: [], bytes: 0 });
		return subject.id;
	}
}

function empty(): Subject {
	return { of: 0, id: null, counts: { articles: [], parts: [] }, articles: [], sentences: [], bytes: 0 };
}

function partOf({ articles, sentences }: Subject): string {
	return `{"articles":[${articles.join(',')}],"sentences":[\n${sentences.join(',\n')}\n]}`;
}
