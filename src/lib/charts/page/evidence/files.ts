/** Fetches the files of the evidence, each once. */
import { asset } from '$app/paths';
import { unpackedText } from '../../core/packed.ts';
import {
	shardOf,
	type ArticleEvidence,
	type ArticlePart,
	type FoundInParts,
	type SubjectCounts,
	type SubjectEvidence,
	type SubjectPart
} from '../../../schema/evidence.ts';

export interface EvidenceFiles {
	article(article: string): Promise<ArticleEvidence>;
	subject(key: string): Promise<SubjectEvidence>;
	articlePart(id: number, part: number): Promise<ArticlePart>;
	foundInParts(id: number): Promise<FoundInParts>;
	subjectPart(id: number, part: number): Promise<SubjectPart>;
	subjectCounts(id: number): Promise<SubjectCounts>;
}

const known = new Map<string, Promise<unknown>>();

/** What has been fetched stays, so that the next mark's evidence may be there at once; a failure is asked for again. */
export function evidenceFiles(fetch: typeof globalThis.fetch, shards: number): EvidenceFiles {
	const read = <Value>(file: string): Promise<Value> => {
		const path = asset(`/data/evidence/${file}.bin`);
		const asked = known.get(path) ?? readFile(fetch, path);
		known.set(path, asked);
		asked.catch(() => known.delete(path));
		return asked as Promise<Value>;
	};
	const page = <Value>(id: number, part: number | 'found' | 'counts'): Promise<Value> =>
		read(`pages/${id}-${part}`);
	/** @param holds what every such value has */
	const lookUp = async <Value extends object>(key: string, holds: keyof Value & string): Promise<Value> => {
		const shard = shardOf(key, shards);
		const values = new Map(Object.entries(await read<Record<string, unknown>>(String(shard))));
		const value = values.get(key);
		const found = typeof value === 'number' ? await page<unknown>(value, 0) : value;
		if (typeof found !== 'object' || found === null || !(holds in found))
			throw fault(asset(`/data/evidence/${shard}.bin`), 'does not fit this page');
		return found as Value;
	};
	return {
		article: (article) => lookUp<ArticleEvidence>(article, 'title'),
		subject: (key) => lookUp<SubjectEvidence>(key, 'of'),
		articlePart: page,
		foundInParts: (id) => page(id, 'found'),
		subjectPart: page,
		subjectCounts: (id) => page(id, 'counts')
	};
}

/** Forgets what has been fetched: for tests of several sites. */
export function forgetEvidence(): void {
	known.clear();
}

async function readFile(fetch: typeof globalThis.fetch, path: string): Promise<unknown> {
	const response = await fetch(path).catch(() => {
		throw fault(path, 'could not be reached');
	});
	if (!response.ok) throw fault(path, `the server answered ${response.status}`);
	try {
		return JSON.parse(await unpackedText(response));
	} catch {
		throw fault(path, 'is not whole JSON');
	}
}

function fault(path: string, what: string): Error {
	return new Error(`${path}: ${what}. Reload the page; if it stays, build the data again.`);
}
