import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '#lib/corpus/article/parseArticle.ts';

const folder = join(import.meta.dirname, '../../../data/articles');

/** The five articles, and what of the text as received stands outside their bodies. */
const received = new Map([
	['a-yawning-abyss', ['This article first appeared on LabourList.org']],
	['an-inherent-contradiction', ['Photo: Victoria Peckham']],
	['more-than-a-smokescreen', []],
	['given-a-blue-rinse', []],
	['a-truly-big-society', ['This article originally appeared on LabourList.org']]
]);

describe('the article', () => {
	test.each([...received])(
		'%s is the text as received, its closing line moved into the credits',
		(id, credits) => {
			const text = readFileSync(join(folder, `${id}.md`), 'utf8');
			const { article, problems } = parseArticle(text, `${id}.md`);
			expect(problems).toEqual([]);
			expect(article).toMatchObject({ article: id, title_supplied: true, author: null, credits });
			const whole = `${article?.body}${credits.join('')}`;
			const sha256 = /sha256: ([0-9a-f]{64})/.exec(text)?.[1];
			expect(createHash('sha256').update(whole, 'utf8').digest('hex')).toBe(sha256);
		}
	);

	test.each([...received.keys()])('%s quotes in its evidence only what it says', (id) => {
		const { article } = parseArticle(readFileSync(join(folder, `${id}.md`), 'utf8'), `${id}.md`);
		const quotations = [...(article?.date_evidence?.matchAll(/“([^“”]{1,200})”/g) ?? [])];
		expect(article?.date_evidence).toBeTruthy();
		for (const [, quotation = ''] of quotations) {
			expect(article?.body.toLowerCase()).toContain(quotation.toLowerCase());
		}
	});
});

test('there are five articles and no other file among them', () => {
	expect(readdirSync(folder).sort()).toEqual([...received.keys()].map((id) => `${id}.md`).sort());
});
