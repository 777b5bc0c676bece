/**
 * Puts the built site's embeds into every kind of host, as other origins would: `npm run embed-matrix [slugs…]`, by
 * default every chart. Prints a row for each kind, with and without CORS, then what is wrong, and ends with 1 where
 * anything is. In Chromium, and in Firefox ESR where it is installed.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox, type Browser } from '@playwright/test';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { findBrowser } from '../../scripts/tools/browser.ts';
import type { Measure } from '../../tests/e2e/hosts/measure.ts';
import { root } from '../../scripts/tools/root.ts';

if (!existsSync(join(root, 'build/embed'))) {
	console.error('build/embed is missing → npm run build');
	process.exit(1);
}
// these read the built site as they are loaded
const { openEmbeds } = await import('../../tests/e2e/hosts/embeds.ts');
const { hosts } = await import('../../tests/e2e/hosts/hosts.ts');
const { faultsOf, measure } = await import('../../tests/e2e/hosts/measure.ts');

const asked = process.argv.slice(2);
const slugs = asked.length > 0 ? asked : chartSlugs;
const faults = await runIn('Chromium', await chromium.launch(await findBrowser()));
const executablePath = onPath('firefox-esr');
if (executablePath === undefined) console.log('Firefox ESR: not installed, not run');
else {
	// a release may be too old for what the tests' tools ask of it
	const started = await firefox.launch({ channel: 'moz-firefox', executablePath }).catch(String);
	if (typeof started === 'string')
		console.log(`Firefox ESR: installed, not run, ${started.split('\n', 1)[0]}`);
	else faults.push(...(await runIn('Firefox ESR', started)));
}
console.log(`WebKitGTK: not run, the tests' tools do not drive it`);

console.log(
	'swap: WordPress shows a quotation until the frame speaks, then the frame; that moves the page, whatever the frame does'
);
for (const fault of faults) console.log(`    ${fault}`);
console.log(faults.length === 0 ? 'every embed is at home everywhere' : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Prints a browser's table, closes the browser, and gives what is wrong. */
async function runIn(name: string, browser: Browser): Promise<string[]> {
	const faults: string[] = [];
	console.log(row([name, '', 'at home', 'px off', 'ms', 'shift', 'swap', 'errors', 'stored', 'foreign']));
	try {
		for (const cors of ['CORS', 'no CORS'] as const) {
			const embeds = await openEmbeds(browser, cors);
			for (const host of hosts) {
				const groups = host.embeds === 1 ? slugs.map((slug) => [slug]) : [slugs.slice(0, host.embeds)];
				const found: (Measure & { home: boolean })[] = [];
				for (const group of groups) {
					const pasted = [];
					for (const slug of group) pasted.push(await embeds.pasted(slug, host));
					const measured = await measure(browser, host, pasted);
					const wrong = faultsOf(measured);
					for (const fault of wrong)
						faults.push(`${name}, ${host.name}, ${cors}, ${group.join(' ')}: ${fault}`);
					found.push({ ...measured, home: wrong.length === 0 });
				}
				const home = found.filter((measured) => measured.home).length;
				const sum = (key: 'errors' | 'stored' | 'foreign') =>
					found.reduce((total, measured) => total + measured[key].length, 0);
				const most = (key: 'off' | 'ms' | 'shift' | 'swap') =>
					Math.max(...found.map((measured) => measured[key]));
				console.log(
					row([
						host.name,
						cors,
						`${home}/${groups.length}`,
						host.heights ? most('off').toFixed(1) : 'given',
						host.heights ? Math.round(most('ms')) : '',
						most('shift').toFixed(3),
						host.swaps ? most('swap').toFixed(3) : '',
						sum('errors'),
						sum('stored'),
						sum('foreign')
					])
				);
			}
			await embeds.close();
		}
	} finally {
		await browser.close();
	}
	return faults;
}

function onPath(name: string): string | undefined {
	return (process.env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, name))
		.find((path) => existsSync(path));
}

function row(cells: (string | number)[]): string {
	return cells
		.map((cell, index) => (index < 2 ? String(cell).padEnd(index === 0 ? 22 : 8) : String(cell).padStart(8)))
		.join(' ');
}
