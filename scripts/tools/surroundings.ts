/** What a browser shows pages with on this machine: its own version, and the fonts it takes where a page leaves it the choice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type CDPSession } from '@playwright/test';
import type { Browser } from './browser.ts';
import { root } from './root.ts';

/** In one line: "Chromium 156.0.8078.108 (/usr/bin/chromium), sans DejaVu Sans, serif Liberation Serif". */
export async function describeBrowser(found: Browser): Promise<string> {
	const browser = await chromium.launch(found);
	try {
		const page = await browser.newPage();
		await page.setContent('<p>The quick brown fox, £1.2 million</p>');
		const session = await page.context().newCDPSession(page);
		await session.send('DOM.enable');
		await session.send('CSS.enable');
		const fontFor = async (family: string): Promise<string> => {
			await page.locator('p').evaluate((element, family) => (element.style.fontFamily = family), family);
			return await fontOf(session);
		};
		const sans = await fontFor(siteSans());
		const serif = await fontFor('serif');
		return `Chromium ${browser.version()} (${found.executablePath}), sans ${sans}, serif ${serif}`;
	} finally {
		await browser.close();
	}
}

/** The fonts that the site asks for in its labels and text, as its style sheet names them. */
function siteSans(): string {
	const styles = readFileSync(join(root, 'src/lib/ui/tokens.css'), 'utf8');
	const sans = styles.split('--sans:')[1]?.split(';')[0]?.trim();
	if (sans === undefined) throw new Error('src/lib/ui/tokens.css says no --sans');
	return sans;
}

/** The font that the paragraph is drawn in. */
async function fontOf(session: CDPSession): Promise<string> {
	const { root } = await session.send('DOM.getDocument');
	const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' });
	const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
	return fonts.map(({ familyName }) => familyName).join(' and ') || 'none';
}
