/** An article that has not changed is not read again, and the data are the same bytes. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { largeCorpus } from '../../lab/bench/largeCorpus.ts';
import { readCorpus } from '../../scripts/tools/corpus.ts';
import { build } from './build.ts';
import { article, contents, fill, temporaryFolder } from './folders.ts';
import { right, settingsFiles } from './smallSettings.ts';

const settings = (): string => fill(temporaryFolder(), settingsFiles());

/** A folder of made-up articles, some of limited rights, some in French, with quotations and code set as such. */
async function made(number: number): Promise<string> {
	const { articles } = await readCorpus();
	const files = largeCorpus(articles, number).map(
		({ article: id, title, date, body }, at): [string, string] => {
			const rights = at % 4 === 0 ? 'rights: counts only\n' : at % 4 === 1 ? 'rights: full\n' : '';
			const text = at % 7 === 0 ? `Il était une fois une maison dans la forêt, et la mère. ${body}` : body;
			return [
				`${id}.md`,
				`---\ntitle: "${title}"\ndate: ${date}\n${rights}---\n\n> Labour lost £2 million, he said.\n\nThe \`£3 million code\` is none.\n\n${text}\n`
			];
		}
	);
	return fill(temporaryFolder(), Object.fromEntries(files));
}

interface Once {
	files: Map<string, string>;
	said: string;
}

async function once(articles: string, keep: string | null, own = settings()): Promise<Once> {
	const out = join(temporaryFolder(), 'out');
	const built = await build(
		...['--articles', articles, '--settings', own, '--out', out],
		...(keep === null ? [] : ['--keep', keep])
	);
	expect(built.code).toBe(0);
	return { files: contents(out), said: built.said };
}

const recalled = ({ said }: Once): number => Number(/^(\d+) articles? read before/m.exec(said)?.[1] ?? 0);

test('the same articles give the same bytes, read for the first time or found as they were', async () => {
	const articles = await made(24);
	const keep = join(temporaryFolder(), 'keep');
	const [plain, first, second] = [
		await once(articles, null),
		await once(articles, keep),
		await once(articles, keep)
	];
	expect([plain, first, second].map(recalled)).toEqual([0, 0, 24]);
	expect(second.said).toMatch(/^24 articles read before, as kept in \S+ \(0\.\d MB\)$/m);
	expect(first.files).toEqual(plain.files);
	expect(second.files).toEqual(plain.files);
});

test('only what has changed is read again: an article, its rights, or all of them by other settings', async () => {
	const articles = await made(12);
	const keep = join(temporaryFolder(), 'keep');
	await once(articles, keep);
	const [first = '', second = '', third = ''] = readdirSync(articles);
	const text = readFileSync(join(articles, first), 'utf8');
	writeFileSync(join(articles, first), text.replace('£2 million', '£7 million'));
	const other = readFileSync(join(articles, second), 'utf8');
	writeFileSync(join(articles, second), other.replace('rights: full', 'rights: counts only'));
	rmSync(join(articles, third));
	const changed = await once(articles, keep);
	expect(recalled(changed)).toBe(9);
	expect(changed.files).toEqual((await once(articles, null)).files);
	writeFileSync(join(articles, first), text);
	// it was dropped when it had changed
	expect(recalled(await once(articles, keep))).toBe(10);

	const { themes } = right;
	const changedThemes = themes.replace('[spending cut]', '[spending cut, million]');
	const others = fill(temporaryFolder(), settingsFiles({ themes: changedThemes }));
	const otherwise = await once(articles, keep, others);
	expect(recalled(otherwise)).toBe(0);
	expect(otherwise.files).toEqual((await once(articles, null, others)).files);
});

test('without settings the same is suggested, and the same found', async () => {
	const articles = await made(24);
	const keep = join(temporaryFolder(), 'keep');
	const none = temporaryFolder();
	const [plain, first, second] = [
		await once(articles, null, none),
		await once(articles, keep, none),
		await once(articles, keep, none)
	];
	expect([plain, first, second].map(recalled)).toEqual([0, 0, 24]);
	expect(plain.said).toMatch(/suggested themes: .+; targets: /);
	expect(first.files).toEqual(plain.files);
	expect(second.files).toEqual(plain.files);
});

test('a file that was kept and is damaged is passed over, and made again', async () => {
	const articles = await made(12);
	const keep = join(temporaryFolder(), 'keep');
	const plain = await once(articles, null);
	const damages: ((file: string, bytes: Buffer) => void)[] = [
		(file, bytes) => writeFileSync(file, bytes.subarray(0, bytes.length / 2)),
		(file, bytes) => writeFileSync(file, bytes.fill(7, 50, 60)),
		(file, bytes) => writeFileSync(file, bytes.fill(255, 40, 44)),
		(file, bytes) => writeFileSync(file, bytes.fill(0)),
		(file) => writeFileSync(file, ''),
		(file) => writeFileSync(file, '{"no": "memory"}'.repeat(20))
	];
	for (const damage of damages) {
		expect(recalled(await once(articles, keep)) % 12).toBe(0);
		for (const file of readdirSync(keep)) {
			const path = join(keep, file);
			if (statSync(path).isFile()) damage(path, readFileSync(path));
		}
		const again = await once(articles, keep);
		expect(recalled(again)).toBeLessThan(12);
		expect(again.files).toEqual(plain.files);
	}
	expect(recalled(await once(articles, keep))).toBe(12);
});

test('a place that cannot be written keeps nothing, and the data are made', async () => {
	const articles = fill(temporaryFolder(), { 'a.md': article('A', 'Labour lost £2 million.') });
	const keep = join(temporaryFolder(), 'keep');
	writeFileSync(keep, 'a file');
	const [plain, kept] = [await once(articles, null), await once(articles, keep)];
	expect(kept.files).toEqual(plain.files);
	expect(readFileSync(keep, 'utf8')).toBe('a file');
});
