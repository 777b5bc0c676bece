import { existsSync, realpathSync, statSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import project from '../../package.json' with { type: 'json' };
import { runNode } from '../processes/run.ts';

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium that can be started: where it is, and the flags and environment it needs. */
export interface Browser {
	executablePath: string;
	args: string[];
	env?: Record<string, string>;
}

/** Whether there is a browser for `findBrowser` to find, without unpacking one. */
export function hasBrowser(): boolean {
	const { CHROMIUM_PATH } = process.env;
	return CHROMIUM_PATH ? existsSync(CHROMIUM_PATH) : onPath() !== undefined || isBrought;
}

/**
 * Which browser `findBrowser` finds, without starting or unpacking it: another one prints other bytes. Empty where
 * there is none.
 */
export function nameOfBrowser(): string {
	const path = process.env.CHROMIUM_PATH ?? onPath();
	if (path !== undefined && existsSync(path)) {
		const { size, mtimeMs } = statSync(realpathSync(path));
		return `${path} ${size} ${mtimeMs}`;
	}
	return isBrought ? `npm ${project.devDependencies['@sparticuz/chromium']}` : '';
}

/** npm brought one for this machine */
const isBrought = process.platform === 'linux' && process.arch === 'x64';

const onPath = (): string | undefined =>
	(process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((directory) => names.map((name) => join(directory, name)))
		.find((path) => existsSync(path));

/**
 * Finds the browser to print in: CHROMIUM_PATH, else a Chromium or Chrome on the PATH, else the one that npm
 * brought (x86-64 Linux), unpacked into the temporary directory with the libraries it needs.
 *
 * @throws {Error} if CHROMIUM_PATH names no file, or no browser is found for this machine
 */
export async function findBrowser(): Promise<Browser> {
	const { CHROMIUM_PATH } = process.env;
	if (CHROMIUM_PATH) {
		if (!existsSync(CHROMIUM_PATH))
			throw new Error(`CHROMIUM_PATH is ${CHROMIUM_PATH}, which does not exist`);
		return { executablePath: CHROMIUM_PATH, args: flags };
	}
	const found = onPath();
	if (found) return { executablePath: found, args: flags };
	if (!isBrought)
		throw new Error('no browser found → install Chromium or Chrome, or set CHROMIUM_PATH to one');
	return await unpackBrowser();
}

/**
 * The browsers to test in: all tests in the first, a share of them in the second, which not every machine has. The
 * first is CHROMIUM_PATH's; else the one that npm brought, which is the same on every machine and, without windows,
 * twice as fast; else that of the machine.
 *
 * @throws {Error} as `findBrowser` does
 */
export async function findTestBrowsers(): Promise<[first: Browser, second?: Browser]> {
	if (!isBrought) return [await findBrowser()];
	const brought = await unpackBrowser();
	const found = await findBrowser();
	if (found.executablePath === brought.executablePath) return [brought];
	return process.env.CHROMIUM_PATH ? [found, brought] : [brought, found];
}

/** Unpacks once per version, beside its final place and then renamed, so that nothing starts half a browser. */
async function unpackBrowser(): Promise<Browser> {
	const home = join(
		tmpdir(),
		`chromium-${project.devDependencies['@sparticuz/chromium']}-${process.getuid?.() ?? 0}`
	);
	const executablePath = join(home, 'chromium');
	const libraries = join(home, 'al2023', 'lib');
	if (!existsSync(home)) {
		const temporary = await mkdtemp(`${home}.`);
		await unpack(temporary);
		await writeFile(join(temporary, 'fonts.conf'), fontConfiguration(home));
		await rename(temporary, home).catch(async (error: unknown) => {
			await rm(temporary, { recursive: true });
			if (!existsSync(executablePath)) throw error;
		});
	}
	const env: Record<string, string> = {};
	for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
	env.LD_LIBRARY_PATH = env.LD_LIBRARY_PATH ? `${libraries}${delimiter}${env.LD_LIBRARY_PATH}` : libraries;
	env.FONTCONFIG_FILE = join(home, 'fonts.conf');
	return { executablePath, args: flags, env };
}

/** Unpacks in a process of its own: the package takes its place and its mind from the environment. */
async function unpack(directory: string): Promise<void> {
	const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
	// Only where it believes itself in such a place does the package unpack its own NSS libraries.
	const env = { TMPDIR: directory, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
	const { code, output } = await runNode(['--input-type=module', '--eval', script], { quiet: true, env });
	if (code !== 0) throw new Error(`the browser that npm brought could not be unpacked: ${output}`);
}

/** The package's own fonts alone, so that a page measures the same on every machine. */
function fontConfiguration(home: string): string {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>
`;
}
