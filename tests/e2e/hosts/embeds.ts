/** The built site's embeds, served from an origin of their own, and the code that the dialog hands out for each. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { previewWidths } from '#lib/embed/dialog/ways.ts';
import { serveSite, type Serving } from '../../../scripts/serving/server.ts';
import { answerFile } from '../../../scripts/serving/siteFiles.ts';
import { built } from '../site.ts';
import type { Host, Pasted } from './hosts.ts';
import { listen } from './server.ts';

/** Whether every origin may read the site's files, as its `_headers` say, or none, as a bare host has it. */
export type Cors = 'CORS' | 'no CORS';

export interface Embeds {
	/** What is pasted into a host's page for one chart. */
	pasted(slug: string, host: Host): Promise<Pasted>;
	close(): Promise<void>;
}

export async function openEmbeds(browser: Browser, cors: Cors): Promise<Embeds> {
	const site = await (cors === 'CORS' ? serveSite(built, 0) : serveBare());
	const context = await browser.newContext({ reducedMotion: 'reduce' });
	const page = await context.newPage();
	const heights = new Map<string, number>();

	async function heightAt(address: string, width: number): Promise<number> {
		const key = `${width} ${address}`;
		let height = heights.get(key);
		if (height === undefined) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(address);
			height = await page.evaluate(
				() => Math.ceil(document.documentElement.getBoundingClientRect().height) + 2
			);
			heights.set(key, height);
		}
		return height;
	}

	return {
		async pasted(slug, { width }) {
			// the height that the dialog gives is that of the preview
			const nearest = previewWidths.reduce((a, b) => (Math.abs(b - width) < Math.abs(a - width) ? b : a));
			const frame = `${site.url}/embed/${slug}/`;
			const height = await heightAt(frame, nearest);
			// a file of another origin can be checked by its hash only where that origin lets it be read
			const scripts = cors === 'CORS' ? `${site.url}/embed` : '';
			return {
				title: await page.title(),
				summary: '',
				site: 'Pullquote',
				page: `${site.url}/charts/${slug}/`,
				frame,
				listener: `${scripts}/v1.js`,
				element: `${scripts}/pullquote-chart.js`,
				picture: { address: '', width: 0, height: 0 },
				height,
				oembed: oembedOf(slug, site.url)
			};
		},
		async close() {
			await context.close();
			await site.close();
		}
	};
}

/** The html of a chart's oEmbed answer, at the address where it is served now. */
function oembedOf(slug: string, url: string): string {
	const answer: unknown = JSON.parse(readFileSync(join(built, 'oembed', `${slug}.json`), 'utf8'));
	const { address }: { address: string } = JSON.parse(readFileSync(join(built, 'data/site.json'), 'utf8'));
	if (typeof answer !== 'object' || answer === null || !('html' in answer) || typeof answer.html !== 'string')
		throw new Error(`the oEmbed answer of ${slug} has no html`);
	return answer.html.replaceAll(address, url);
}

/** The built site with no headers of its own. */
function serveBare(): Promise<Serving> {
	const server = createServer((request, response) =>
		answerFile(
			built,
			(request.url ?? '/').split('?', 1)[0] ?? '/',
			request,
			response,
			(status) => void response.writeHead(status).end()
		)
	);
	return listen(server, 'localhost');
}
