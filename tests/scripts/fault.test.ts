import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type * as Annotate from '#lib/facts/annotate.ts';
import type * as Datasets from '#lib/statistics/published/datasets.ts';
import { build } from './build.ts';
import { article, contents, fill, temporaryFolder } from './folders.ts';
import { settingsFiles } from './smallSettings.ts';

vi.mock('#lib/facts/annotate.ts', async (original) => {
	const { annotator } = await original<typeof Annotate>();
	return {
		annotator: (...settings: Parameters<typeof annotator>) => {
			const annotate = annotator(...settings);
			return (article: Parameters<typeof annotate>[0]) => {
				if (article.title === 'Broken') throw new TypeError('cannot read\nthis');
				return annotate(article);
			};
		}
	};
});
vi.mock('#lib/statistics/published/datasets.ts', async (original) => {
	const module = await original<typeof Datasets>();
	const computeDatasets: typeof module.computeDatasets = (articles, ...rest) => {
		const datasets = module.computeDatasets(articles, ...rest);
		if (articles.some(({ title }) => title === 'Miscounted')) {
			for (const row of datasets.articles) row.words = -1;
		}
		return datasets;
	};
	return { ...module, computeDatasets };
});

async function buildOf(title: string, ...more: string[]) {
	const folder = temporaryFolder();
	const articles = fill(join(folder, 'in'), {
		'a.md': article('A', 'Text.'),
		'b.md': article(title, 'Text.')
	});
	const settings = fill(join(folder, 'settings'), settingsFiles());
	const out = join(folder, 'out');
	const args = ['--settings', settings, '--out', out];
	await build('--articles', fill(join(folder, 'old'), { 'a.md': article('A', 'Text.') }), ...args);
	const before = contents(out);
	const built = await build('--articles', articles, ...args, ...more);
	expect(contents(out)).toEqual(before);
	return { ...built, articles, out };
}

test('a fault of our own in an article ends with 70, names the file and prints no stack', async () => {
	const { code, warnings, articles } = await buildOf('Broken');
	expect(code).toBe(70);
	expect(warnings).toBe(
		`${articles}/b.md E199 a fault of our own: cannot read\\nthis → run again with --debug and report what it prints`
	);
});

test('--debug prints the stack too', async () => {
	expect((await buildOf('Broken', '--debug')).warnings).toMatch(/TypeError: cannot read\nthis\n {4}at /);
});

test('a row that is not what its schema says ends with 70, and is named', async () => {
	const { code, warnings, out } = await buildOf('Miscounted');
	expect(code).toBe(70);
	expect(warnings).toMatch(/out E199 a fault of our own: articles\.csv, row 1: words: Invalid value: .+ → /);
	expect(warnings.startsWith(out)).toBe(true);
});
