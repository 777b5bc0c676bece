/** No chart changes unseen: each is drawn as it was when `npm run goldens` last kept it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { chartBySlug } from '#lib/charts/registry.ts';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { goldenCorpora } from '../../lab/goldens/corpora.ts';
import { goldensOf } from '../../lab/goldens/draw.ts';

const folder = 'tests/goldens';
const drawn = new Map<string, string>();

beforeAll(async () => {
	for (const { name, tables, articles } of await goldenCorpora())
		for (const slug of chartSlugs) {
			const chart = await chartBySlug(slug);
			if (!chart) throw new Error(`no chart is called ${slug}`);
			const goldens = await goldensOf(
				chart,
				tables,
				articles,
				(component, props) => render(component, { props }).body
			);
			for (const [file, text] of goldens) drawn.set(`${name}/${file}`, text);
		}
}, 120_000);

/** Where two texts first differ, a line of each. */
function difference(kept: string, now: string): string {
	const [before, after] = [kept.split('\n'), now.split('\n')];
	const at = before.findIndex((line, index) => line !== after[index]);
	const line = at < 0 ? before.length : at;
	return `line ${line + 1}\n  was ${before[line]?.trim() ?? '(no such line)'}\n  is  ${after[line]?.trim() ?? '(no such line)'}`;
}

describe.each(chartSlugs.map((slug) => [slug] as const))('%s', (slug) => {
	test('is drawn as it was', () => {
		const files = [...drawn].filter(([file]) => file.includes(`/${slug}.`));
		expect(files.length).toBeGreaterThan(0);
		const changed = files.flatMap(([file, now]) => {
			const path = join(folder, file);
			const kept = existsSync(path) ? readFileSync(path, 'utf8') : '';
			return kept === now ? [] : [`${path}, ${difference(kept, now)}`];
		});
		expect(changed, 'meant → npm run goldens, and look at git diff').toEqual([]);
	});

	test('changes with what a reader chooses', () => {
		for (const [file, text] of drawn)
			if (file.includes(`/${slug}.`) && file.endsWith('.chosen.html'))
				expect(text, file).not.toBe(drawn.get(file.replace('.chosen.', '.default.')));
	});
});

test('every golden is of a chart that is drawn', () => {
	const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.html')
	);
	expect(kept.sort()).toEqual([...drawn.keys()].sort());
});
