import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Serving } from '../../../scripts/serving/server.ts';
import { serveHost } from '../hosts/server.ts';

/** Who speaks to the host page: a frame of its own, by its address, or the page itself. */
type Speaker = 'marked' | 'sandboxed' | 'unmarked' | 'moved' | 'nested' | 'host';

const given = 300;
/** What is said, as an expression, by whom, and how tall the frame is then; nothing where it stays as it was. */
const messages: { title: string; from: Speaker; message: string; height?: number }[] = [
	{ title: 'a height', from: 'marked', message: height('512'), height: 512 },
	{ title: 'a height with a fraction', from: 'marked', message: height('512.5'), height: 512.5 },
	{ title: 'less than the least', from: 'marked', message: height('1'), height: 120 },
	{ title: 'more than the most', from: 'marked', message: height('1e9'), height: 4000 },
	{ title: 'an opaque origin, in a sandbox', from: 'sandboxed', message: height('512'), height: 512 },
	{ title: 'another origin', from: 'moved', message: height('512') },
	{ title: 'an unmarked frame', from: 'unmarked', message: height('512') },
	{ title: 'a frame within the frame', from: 'nested', message: height('512') },
	{ title: 'the host page itself', from: 'host', message: height('512') },
	{ title: 'a text', from: 'marked', message: `'pullquote:height'` },
	{ title: 'the message as JSON text', from: 'marked', message: `JSON.stringify(${height('512')})` },
	{ title: 'null', from: 'marked', message: 'null' },
	{ title: 'a list', from: 'marked', message: `Object.assign([], ${height('512')})` },
	{ title: 'a map', from: 'marked', message: `new Map(Object.entries(${height('512')}))` },
	{
		title: 'an inherited shape',
		from: 'marked',
		message: `JSON.parse('{"__proto__": {"type": "pullquote:height", "v": 1, "id": "a", "height": 512}}')`
	},
	{ title: 'not a number', from: 'marked', message: height('NaN') },
	{ title: 'infinity', from: 'marked', message: height('Infinity') },
	{ title: 'nothing at all', from: 'marked', message: height('0') },
	{ title: 'less than nothing', from: 'marked', message: height('-512') },
	{ title: 'a number as text', from: 'marked', message: height(`'512'`) },
	{ title: 'a big integer', from: 'marked', message: height('512n') },
	{ title: 'no height', from: 'marked', message: `{ type: 'pullquote:height', v: 1, id: 'a' }` },
	{
		title: 'a later version',
		from: 'marked',
		message: `{ type: 'pullquote:height', v: 2, id: 'a', height: 512 }`
	},
	{ title: 'no id', from: 'marked', message: `{ type: 'pullquote:height', v: 1, height: 512 }` },
	{
		title: 'another vendor’s message',
		from: 'marked',
		message: `{ message: 'height', value: 512, secret: 'a' }`
	}
];

function height(value: string): string {
	return `{ type: 'pullquote:height', v: 1, id: 'a', height: ${value} }`;
}

const read = (file: string) => readFileSync(join(import.meta.dirname, '../../../static/embed', file), 'utf8');
const hosts = {
	'v1.js': (site: string) => `
		<script>${read('v1.js')}</script>
		<iframe id="marked" data-pullquote src="${site}/marked"></iframe>
		<iframe id="sandboxed" data-pullquote src="${site}/sandboxed" sandbox="allow-scripts"></iframe>
		<iframe id="unmarked" src="${site}/unmarked"></iframe>
		<iframe id="moved" data-pullquote src="${site}/moved"></iframe>
		<style>iframe { border: 0; height: ${given}px }</style>`,
	'pullquote-chart.js': (site: string) => `
		<script type="module">${read('pullquote-chart.js')}</script>
		<pullquote-chart id="marked" height="${given}" src="${site}/marked"></pullquote-chart>
		<iframe id="unmarked" src="${site}/unmarked" style="border: 0; height: ${given}px"></iframe>
		<pullquote-chart id="moved" height="${given}" src="${site}/moved"></pullquote-chart>`
};

expect(messages).toHaveLength(25);

for (const [listener, host] of Object.entries(hosts))
	test.describe(`${listener}, from another origin`, () => {
		test.describe.configure({ mode: 'default' });
		let site: Serving;
		let server: Serving;
		let page: Page;

		test.beforeAll(async ({ browser }) => {
			site = await serveHost(({ pathname }) => ({
				body: pathname === '/marked' ? '<iframe src="/nested"></iframe>' : pathname
			}));
			server = await serveHost(({ pathname }) => ({
				body: pathname === '/' ? `<!doctype html>${host(site.url)}` : pathname
			}));
			page = await browser.newPage();
			await page.goto(server.url);
			await page.locator('iframe').nth(0).waitFor({ state: 'attached' });
			await speaker(page, 'moved').goto(`${server.url}/moved`);
			await page.evaluate(() => {
				Object.assign(window, { heard: 0 });
				addEventListener('message', () =>
					Object.assign(window, { heard: Number(Reflect.get(window, 'heard')) + 1 })
				);
			});
		});
		test.afterAll(async () => {
			await page.close();
			await server.close();
			await site.close();
		});

		for (const { title, from, message, height: expected = given } of messages) {
			if (listener !== 'v1.js' && from === 'sandboxed') continue;
			test(`${expected === given ? 'ignores' : 'hears'} ${title}`, async () => {
				const receiver = from === 'host' || from === 'nested' ? 'marked' : from;
				const before = await page.evaluate(() => Number(Reflect.get(window, 'heard')));
				await resetHeight(page, receiver);
				await speaker(page, from).evaluate(`top.postMessage(${message}, '*')`);
				await page.waitForFunction((count) => Number(Reflect.get(window, 'heard')) > count, before);
				expect(await heightOf(page, receiver)).toBe(expected);
			});
		}
	});

function speaker(page: Page, name: Speaker) {
	const frame =
		name === 'host'
			? page.mainFrame()
			: page.frames().find((found) => new URL(found.url()).pathname === `/${name}`);
	if (!frame) throw new Error(`no frame called ${name}`);
	return frame;
}

async function resetHeight(page: Page, name: string): Promise<void> {
	await page.locator(`#${name}`).evaluate((element, height) => {
		const frame = element.shadowRoot?.querySelector('iframe') ?? element;
		if (frame instanceof HTMLElement) frame.style.height = `${height}px`;
	}, given);
}

function heightOf(page: Page, name: string): Promise<number> {
	return page.locator(`#${name}`).evaluate((element) => {
		const frame = element.shadowRoot?.querySelector('iframe') ?? element;
		return frame.getBoundingClientRect().height;
	});
}
