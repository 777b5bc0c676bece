import { defineConfig } from '@playwright/test';
import { findTestBrowsers } from './scripts/tools/browser.ts';

const continuous = Boolean(process.env.CI);
const [first, other] = await findTestBrowsers();

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	globalSetup: './tests/e2e/serve.ts',
	outputDir: 'test-results',
	workers: 2,
	fullyParallel: true,
	retries: continuous ? 1 : 0,
	forbidOnly: continuous,
	// for a machine with much else to do
	timeout: 180_000,
	expect: { timeout: 15_000 },
	reporter: [['line'], ['json', { outputFile: '.cache/reports/playwright.json' }]],
	use: {
		// set by the global setup before any worker starts
		baseURL: process.env.SITE_URL,
		browserName: 'chromium',
		launchOptions: first,
		actionTimeout: 15_000,
		// tests/e2e/site/offline.e2e.ts lets it work
		serviceWorkers: 'block',
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		contextOptions: { reducedMotion: 'reduce' }
	},
	projects: [
		{ name: 'browser' },
		// what depends most on a browser and its fonts
		...(other ? [{ name: 'other browser', grep: /@both/, use: { launchOptions: other } }] : [])
	]
});
