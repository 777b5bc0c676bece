import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { Corrections } from '#lib/corrections/corrections.ts';
import { correctionsFile, readCorrections } from '#lib/corrections/readCorrections.ts';
import { Definitions, type ArticleDocument, type DatasetName, type Row } from '#lib/schema.ts';
import { rowsOfCsv } from '#lib/schema/fromCsv.ts';
import { PackedArticle, unpackArticle } from '#lib/schema/packedArticle.ts';
import type { ReviewData } from './reviewData.ts';

/**
 * A corpus's data from the disk, as its last build wrote them.
 *
 * @param corpus holds `data/`
 * @param home the folder that `pullquote.yaml` stands in
 */
export async function readReviewData(corpus: string, home: string): Promise<ReviewData> {
	const data = join(corpus, 'data');
	const text = (file: string): string => readFileSync(join(data, file), 'utf8');
	// the build checked each row by its schema
	const table = <Name extends DatasetName>(name: Name) =>
		rowsOfCsv(name, text(`${name}.csv`)) as unknown as Row<Name>[];
	const articles = new Map<string, ArticleDocument | null>();
	return {
		definitions: v.parse(Definitions, JSON.parse(text('definitions.json'))),
		figures: table('figures'),
		names: table('names'),
		nameMentions: table('name-mentions'),
		themeMentions: table('theme-mentions'),
		stance: table('stance'),
		said: await saidIn(home),
		async article(id) {
			const known = articles.get(id);
			if (known !== undefined) return known;
			const file = join(data, 'articles', `${id}.bin`);
			const own = existsSync(file)
				? unpackArticle(v.parse(PackedArticle, JSON.parse(gunzipSync(readFileSync(file)).toString())))
				: null;
			articles.set(id, own);
			return own;
		}
	};
}

async function saidIn(folder: string): Promise<Corrections | null> {
	const path = join(folder, correctionsFile);
	const isThere = existsSync(path) && statSync(path).isFile();
	const { corrections } = await readCorrections({
		read: async () => (isThere ? readFileSync(path) : { code: 'E151', fault: 'no such file' })
	});
	return corrections;
}
