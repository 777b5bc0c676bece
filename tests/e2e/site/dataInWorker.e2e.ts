import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { stringify } from 'yaml';
import { mostLines } from '#lib/text/file/messageLines.ts';
import { largeCorpus } from '../../../lab/bench/largeCorpus.ts';
import { buildData, shown } from '../../../scripts/corpus/build.ts';
import { readOptions } from '../../../scripts/corpus/options.ts';
import { generalFolder, readCorpus } from '../../../scripts/tools/corpus.ts';
import { readModelFiles } from '../../../scripts/tools/models.ts';
import { root } from '../../../scripts/tools/root.ts';
import type { Answer, Asked, Files } from './buildInWorker.ts';
import { bundle } from './bundle.ts';

// a bundle is made first
test.describe.configure({ mode: 'serial', timeout: 600_000 });

const settings = join(root, 'data');
let folder: string;
let script: string;

test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'pullquote-'));
	script = await bundle('buildInWorker.ts', 'builder');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a Worker builds the data of the five articles, every file the bytes that Node writes', async ({
	page
}) => {
	const { here, there } = await both(page, join(root, 'data/articles'));
	expect(here.files.size).toBeGreaterThan(50);
	expect(here.warnings).toEqual([]);
	same(there, here);
});

test('what a person put right, and what is set aside of it, is the same in a Worker', async ({ page }) => {
	const corrected = join(folder, 'corrected');
	mkdirSync(corrected);
	for (const name of readdirSync(settings).filter((one) => one.endsWith('.yaml')))
		copyFileSync(join(settings, name), join(corrected, name));
	const said = {
		names: [{ name: 'David Cameron', as: 'The Prime Minister', kind: 'person' }],
		sums: [{ quotation: 'hit of £4.5 billion on charities', sum: '£4.5 billion', direction: 'gain' }],
		themes: [{ quotation: 'stands nowhere', words: 'nowhere', theme: 'mutuals' }]
	};
	writeFileSync(join(corrected, 'pullquote.yaml'), stringify(said));
	const { here, there } = await both(page, join(root, 'data/articles'), corrected);
	expect(here.warnings).toHaveLength(1);
	expect(here.files.get('site.json')?.toString()).toContain('"corrections":{"checked":0,"corrected":2}');
	same(there, here);
});

test('a Worker builds the data of 100 articles, every file the bytes that Node writes', async ({ page }) => {
	const { articles } = await readCorpus();
	const many = join(folder, 'many');
	mkdirSync(many);
	for (const { article, body, ...facts } of largeCorpus(articles, 100))
		writeFileSync(join(many, `${article}.md`), `---\n${stringify(facts)}---\n\n${body}\n`);
	const { here, there } = await both(page, many);
	expect(here.files.size).toBeGreaterThan(150);
	same(there, here);
});

test('a Worker says of articles that cannot be read what Node says, and builds the others', async ({
	page
}) => {
	const { here, there } = await both(page, join(root, 'tests/fixtures/articles'));
	expect(here.files.get('report.json')?.toString()).toContain('"accepted":9,"skipped":11');
	expect(here.warnings.length).toBeGreaterThanOrEqual(mostLines);
	same(there, here);
});

/** What a build wrote and said. */
interface Built {
	files: Map<string, Buffer>;
	warnings: string[];
}

function same(there: Built, here: Built): void {
	expect(there.warnings).toEqual(here.warnings);
	expect([...there.files.keys()].sort()).toEqual([...here.files.keys()].sort());
	const differ = [...here.files].filter(([file, bytes]) => !there.files.get(file)?.equals(bytes));
	expect(differ.map(([file]) => file)).toEqual([]);
}

async function both(
	page: Page,
	articles: string,
	settled = settings
): Promise<{ here: Built; there: Built }> {
	return { here: await builtHere(articles, settled), there: await builtThere(page, articles, settled) };
}

/** As `npm run data` builds it. */
async function builtHere(articles: string, settled: string): Promise<Built> {
	const out = mkdtempSync(join(folder, 'out-'));
	const options = readOptions(['--articles', articles, '--settings', settled, '--out', out, '--address', '']);
	if (typeof options === 'string') throw new Error(options);
	const warnings: string[] = [];
	const nothing = (): void => undefined;
	const voice = {
		warn: (line: string) => void warnings.push(line),
		say: nothing,
		progress: { start: nothing, at: nothing, clear: nothing }
	};
	expect(await buildData(options, voice, nothing)).toBe(0);
	return { files: readAll(out), warnings };
}

async function builtThere(page: Page, articles: string, settled: string): Promise<Built> {
	const texts = (files: Iterable<[string, Uint8Array]>) =>
		Object.fromEntries([...files].map(([file, bytes]) => [file, Buffer.from(bytes).toString('latin1')]));
	const yaml = (from: string) => ({
		name: shown(from),
		files: texts([...readAll(from)].filter(([file]) => /^[a-z]+\.yaml$/.test(file)))
	});
	const asked = {
		articles: { name: shown(articles), files: texts(readAll(articles)) },
		settings: yaml(settled),
		general: yaml(generalFolder),
		models: texts(Object.entries(readModelFiles())),
		today: new Date().toISOString().slice(0, 10)
	};
	await page.goto('about:blank');
	const { files, warnings } = await page.evaluate(inWorker, { script, asked });
	return {
		files: new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text, 'latin1')])),
		warnings
	};
}

/** Runs in the page: hands a Worker its files, and back as text what it wrote. */
async function inWorker({
	script,
	asked
}: {
	script: string;
	asked: Record<'articles' | 'settings' | 'general', { name: string; files: Record<string, string> }> & {
		models: Record<string, string>;
		today: string;
	};
}): Promise<{ files: Record<string, string>; warnings: string[] }> {
	const bytes = (files: Record<string, string>): Files =>
		Object.fromEntries(
			Object.entries(files).map(([file, text]) => [file, Uint8Array.from(text, (byte) => byte.charCodeAt(0))])
		);
	const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
	const { files, warnings } = await new Promise<Answer>((resolve, reject) => {
		worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
		worker.addEventListener('error', ({ message }) => reject(new Error(message)));
		worker.postMessage({
			articles: { ...asked.articles, files: bytes(asked.articles.files) },
			settings: { ...asked.settings, files: bytes(asked.settings.files) },
			general: { ...asked.general, files: bytes(asked.general.files) },
			models: bytes(asked.models) as Asked['models'],
			today: asked.today
		} satisfies Asked);
	});
	worker.terminate();
	// a character a byte, in pieces: packed files are no text
	const piece = 0x8000;
	const lettersOf = (all: Uint8Array): string =>
		Array.from({ length: Math.ceil(all.length / piece) }, (_, at) =>
			String.fromCharCode(...all.subarray(at * piece, (at + 1) * piece))
		).join('');
	const texts = Object.entries(files).map(([file, written]) => [file, lettersOf(written)]);
	return { files: Object.fromEntries(texts), warnings };
}

/** Every file of a folder, by its path within it with `/`. */
function readAll(from: string): Map<string, Buffer> {
	return new Map(
		readdirSync(from, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.map((path) => [relative(from, path).split(sep).join('/'), readFileSync(path)])
	);
}
