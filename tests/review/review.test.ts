/** The page of readings, asked as a browser asks it, and by those who may not ask. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { alikeNames } from '../../scripts/review/alikeNames.ts';
import { correctionsIn } from '../../scripts/review/file.ts';
import { framed } from '../../scripts/review/framed.ts';
import { reviewing } from '../../scripts/review/serveReview.ts';
import { bodies } from '../corrections/said.ts';
import { build } from '../scripts/build.ts';
import { article, fill, temporaryFolder } from '../scripts/folders.ts';

interface Told {
	status: number;
	location: string;
	body: string;
}

/** A folder of articles with its data, and the page of its readings, served. */
async function opened(texts: Record<string, string> = bodies, corrections?: string) {
	const folder = fill(temporaryFolder(), {
		...Object.fromEntries(
			Object.entries(texts).map(([name, text]) => [`${name}.md`, article(`On ${name}`, text)])
		),
		...(corrections !== undefined && { 'pullquote.yaml': corrections })
	});
	const read = (out = '.corpus/data') =>
		build('--articles', folder, '--settings', folder, '--out', join(folder, out));
	expect((await read()).code).toBe(0);
	let changes = 0;
	const review = reviewing({
		corpus: join(folder, '.corpus'),
		home: () => folder,
		shown: () => 'a folder',
		changed: () => changes++,
		frame: async () => '<html><head><title>a</title></head><body><main id="main">a</main></body></html>'
	});
	const server = createServer((request, response) => void review.answer(request, response));
	await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	const origin = `http://localhost:${port}`;
	const send = (
		method: string,
		headers: Record<string, string>,
		body = '',
		path = '/review/'
	): Promise<Told> =>
		new Promise((resolve, reject) => {
			const asked = ask(
				{ host: '127.0.0.1', port, path, method, headers: { host: `localhost:${port}`, ...headers } },
				(response) => {
					let text = '';
					response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
					response.on('end', () =>
						resolve({
							status: response.statusCode ?? 0,
							location: response.headers.location ?? '',
							body: text
						})
					);
				}
			);
			asked.on('error', reject).end(body);
		});
	const show = async (path?: string): Promise<string> => (await send('GET', {}, '', path)).body;
	const token = /name="token" value="(\w+)"/.exec(await show())?.[1] ?? '';
	const form = 'application/x-www-form-urlencoded';
	const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
		send(
			'POST',
			{ origin, 'content-type': form, ...headers },
			new URLSearchParams({ token, ...fields }).toString()
		);
	const file = join(folder, 'pullquote.yaml');
	const written = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
	return {
		folder,
		file,
		origin,
		show,
		post,
		send,
		written,
		read,
		renew: review.renew,
		changes: () => changes
	};
}

/** The items of a page, by what they ask and of what. */
function itemsOf(page: string): { id: string; what: string; choices: string[] }[] {
	return page
		.split('<li tabindex="0"')
		.slice(1)
		.map((item) => ({
			id: /name="item" value="([^"]+)"/.exec(item)?.[1] ?? '',
			what: /<h2[^>]*><bdi>([^<]*)/.exec(item)?.[1] ?? '',
			choices: [...item.matchAll(/<button[^>]*>([^<]+)/g)].map(([, label = '']) => label)
		}));
}

test('names alike are asked about, others not', () => {
	const all = ['Ned Harrow', 'Edward Harrow', 'Ann Low', 'Ann Hill', 'Ashby', 'Ashby North', 'Harrow'].map(
		(name, at) => ({ name, kind: at < 4 ? 'person' : 'place', mentions: at + 1 })
	);
	expect(alikeNames(all).map(([a, b]) => `${a.name} | ${b.name}`)).toEqual([
		'Ashby | Ashby North',
		'Edward Harrow | Ned Harrow'
	]);
});

describe('an answer', () => {
	test('is written where it belongs, shows, and is taken back', async () => {
		const site = await opened();
		const before = itemsOf(await site.show());
		const merge = before.find(({ id }) => id.includes('Harrow'));
		expect(merge).toMatchObject({
			what: 'Ned Harrow (3) and Edward Harrow (1)',
			choices: ['Merge', 'Keep apart']
		});
		const answer = await site.post({ item: merge?.id ?? '', choice: '0', query: '?group=merges' });
		expect([answer.status, answer.location]).toEqual([303, '?group=merges']);
		expect(site.written()).toContain('names:\n  - name: Edward Harrow\n    as: Ned Harrow\n');
		expect(site.changes()).toBe(1);
		const after = await site.show();
		expect(after).toContain('Written: Ned Harrow');
		expect(itemsOf(after).map(({ id }) => id)).not.toContain(merge?.id);
		expect((await site.read()).warnings).toBe('');
		site.renew();
		expect(itemsOf(await site.show()).map(({ id }) => id)).not.toContain(merge?.id);
		await site.post({ choice: 'undo' });
		expect(existsSync(site.file)).toBe(false);
		await site.read();
		expect(itemsOf(await site.show()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
	});

	test('of every choice of every item is one that stands', async () => {
		const site = await opened();
		let count = 0;
		for (const { id, choices } of itemsOf(await site.show()))
			for (const [at, label] of choices.entries()) {
				const choice = label === 'Save' ? 'change' : String(at);
				await site.post({
					item: id,
					choice,
					'field-as': 'Anew',
					'field-kind': 'place',
					'field-value': '£9m'
				});
				// elsewhere: the page still asks of what is read without it
				const { warnings } = await site.read('.other');
				expect([id, label, warnings]).toEqual([id, label, '']);
				expect([id, label, site.written() !== '']).toEqual([id, label, true]);
				await site.post({ choice: 'undo' });
				count++;
			}
		expect(count).toBeGreaterThan(20);
	});

	test('leaves remarks and other entries as they are', async () => {
		const own = '# mine\nsums: []\nnames:\n  # a place\n  - { name: Ashby, kind: place }\n';
		const site = await opened(bodies, own);
		const [item] = itemsOf(await site.show());
		await site.post({ item: item?.id ?? '', choice: '1' });
		expect(site.written()).toContain(own.trimEnd());
		writeFileSync(site.file, `${site.written()}# more\n`);
		await site.post({ choice: 'undo' });
		expect(await site.show()).toContain('was changed since');
		expect(site.written()).toContain('# more');
	});

	test('is not written into a file that cannot be read', async () => {
		const site = await opened();
		writeFileSync(site.file, 'names: [\n');
		const [item] = itemsOf(await site.show());
		await site.post({ item: item?.id ?? '', choice: '0' });
		expect(site.written()).toBe('names: [\n');
		expect(await site.show()).toContain('pullquote.yaml cannot be read');
	});

	test.each([
		['with no origin', { origin: '' }, {}, 403],
		['of another site', { origin: 'https://example.org' }, {}, 403],
		['of another port of this machine', { origin: 'http://localhost:1' }, {}, 403],
		['of another host', { host: 'example.org' }, {}, 403],
		['of no form', { 'content-type': 'text/plain' }, {}, 403],
		['with no token', {}, { token: '' }, 403],
		['with another token', {}, { token: 'f'.repeat(48) }, 403],
		['that is very long', {}, { more: 'x'.repeat(40_000) }, 413]
	])('%s is refused', async (_what, headers, fields, status) => {
		const site = await opened();
		const [item] = itemsOf(await site.show());
		const answer = await site.post({ item: item?.id ?? '', choice: '0', ...fields }, headers);
		expect([answer.status, site.written(), site.changes()]).toEqual([status, '', 0]);
	});

	test.each([
		[{ item: 'nobody', choice: '0' }, 'not there any more'],
		[{ item: '', choice: '99' }, 'cannot be said of it'],
		[{ item: '', choice: '__proto__' }, 'cannot be said of it'],
		[{ choice: 'undo', item: '' }, 'nothing to take back']
	])('that makes no sense says so: %j', async (fields, words) => {
		const site = await opened();
		const [first] = itemsOf(await site.show());
		await site.post({ ...fields, ...(fields.item === '' && { item: first?.id ?? '' }) });
		expect(await site.show()).toContain(words);
		expect(site.written()).toBe('');
	});
});

describe('of a sentence', () => {
	const asked = '?in=schools&sentence=3';

	test('everything that is read is shown, and what may be missed', async () => {
		const site = await opened();
		const page = await site.show(`/review/${asked}`);
		expect(page).toContain('What is read in sentence 3 of ‘On schools’');
		expect(itemsOf(page).map(({ id }) => id.split(' ')[0])).toEqual(['sum', 'sentiment', 'missed', 'missed']);
		for (const odd of ['?in=../../x&sentence=1', '?in=none&sentence=1', '?in=schools&sentence=99'])
			expect([odd, (await site.send('GET', {}, '', `/review/${odd}`)).status]).toEqual([odd, 200]);
	});

	test('what was missed is added, and a second answer takes the place of the first', async () => {
		const site = await opened();
		const add = (fields: Record<string, string>) =>
			site.post({
				item: 'missed names schools 3',
				choice: 'change',
				query: asked,
				'field-kind': 'organisation',
				...fields
			});
		await add({ 'field-words': '' });
		expect(await site.show()).toContain('Something is missing');
		await add({ 'field-words': 'the mayor', 'field-as': 'The mayor' });
		expect(await site.show()).toContain('is not in the quotation');
		expect(site.written()).toBe('');
		await add({ 'field-words': 'council', 'field-as': 'Ashby Council' });
		await site.read();
		const mention = itemsOf(await site.show(`/review/${asked}`)).find(({ id }) => id.startsWith('mention'));
		expect(mention).toMatchObject({ what: 'council', choices: ['It is', 'No name', 'Save'] });
		await site.post({ item: mention?.id ?? '', choice: '1', query: asked });
		const names = site.written();
		expect(names).toContain('drop: true');
		expect(names).not.toContain('Ashby Council');
		expect((await site.read()).warnings).toBe('');
	});
});

test('words that look like markup are words', async () => {
	const site = await opened({
		odd: 'Ned <script>alert(1)</script> Harrow said that the council lost £5m. Ned Harrow & "Edward Harrow" met.\n\n`<img src=x onerror=alert(1)>` Mr O\'Brien Harrow spoke to Ann <b>Harrow</b>.'
	});
	const page = await site.show();
	expect(page).not.toMatch(/<script>alert|<img|<b>/);
	expect(itemsOf(page).length).toBeGreaterThan(0);
});

test('a group is shown alone', async () => {
	const site = await opened();
	const page = await site.show('/review/?group=sums');
	expect(itemsOf(page).every(({ id }) => id.startsWith('sum '))).toBe(true);
	expect(itemsOf(page)).toHaveLength(2);
});

test('the frame of a page is kept, but for what it says of itself', () => {
	const page =
		'<html><head><meta http-equiv="content-security-policy" content="form-action \'none\'; a"><title>Method</title><meta name="description" content="x"></head><body><a aria-current="page">M</a><main id="main" class="wrap">old</main><footer>f</footer></body></html>';
	const made = framed(page, 'A & B', '<h1>new $& $1</h1>');
	expect(made).toContain("form-action 'self'");
	expect(made).toContain('<title>A &amp; B</title>');
	expect(made).toContain('<main id="main" class="wrap"><h1>new $& $1</h1></main><footer>');
	expect(made).not.toMatch(/aria-current|description|old/);
});

test('a file is whole at any time, and one that is undone is as it was', () => {
	const folder = temporaryFolder();
	const file = correctionsIn(() => folder);
	expect(file.add('names', { name: 'Ned', drop: true })).toBeNull();
	expect(file.add('names', { name: 'Ned' })).toContain('cannot be said');
	const first = readFileSync(file.path, 'utf8');
	expect(file.add('themes', { quotation: 'a: "b"\nc', words: 'b', theme: 'x' })).toBeNull();
	expect(file.undo()).toBeNull();
	expect(readFileSync(file.path, 'utf8')).toBe(first);
	expect(file.undo()).toBeNull();
	expect([existsSync(file.path), file.canUndo()]).toEqual([false, false]);
});
