/** Browsers with other engines than Chromium, driven by WebDriver where this machine has them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** One window of a browser. */
export interface Driven {
	go(url: string): Promise<void>;
	/** runs the body of a function in the page, and gives what it returns */
	run(script: string): Promise<unknown>;
	/** presses a key as a person does: a letter, or a code of WebDriver's */
	press(key: string): Promise<void>;
	/** how many windows there are */
	windows(): Promise<number>;
	end(): Promise<void>;
}

/** ms: a browser on a machine with much else to do */
const patience = 120_000;

const find = (paths: string[]): string | undefined => paths.find((path) => existsSync(path));

/** The engines, each with how to start it, or why this machine cannot. */
export const engines: { name: string; start: (() => Promise<Driven>) | string }[] = [
	{ name: 'WebKit', start: webKit() },
	{ name: 'Firefox', start: firefox() }
];

function webKit(): (() => Promise<Driven>) | string {
	const driver = find(['/usr/bin/WebKitWebDriver']);
	const display = find(['/usr/bin/Xvfb']);
	const browser = find(
		['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
	);
	if (driver === undefined || browser === undefined) return 'webkit2gtk-driver is not installed';
	if (display === undefined) return 'xvfb is not installed';
	return async () => {
		const screen = spawn(display, ['-displayfd', '1', '-screen', '0', '1400x1000x24'], {
			stdio: ['ignore', 'pipe', 'ignore']
		});
		const number = await new Promise<string>((resolve) =>
			screen.stdout.once('data', (bytes: Buffer) => resolve(String(bytes).trim()))
		);
		const port = await freePort();
		const process_ = spawn(driver, [`--port=${port}`], {
			env: {
				...process.env,
				DISPLAY: `:${number}`,
				LIBGL_ALWAYS_SOFTWARE: '1',
				WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'
			},
			stdio: 'ignore'
		});
		const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
			const response = await fetch(`http://127.0.0.1:${port}${path}`, {
				method,
				...(body !== undefined && { body: JSON.stringify(body) })
			});
			const { value } = (await response.json()) as { value: unknown };
			if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
			return value;
		};
		await until(() => ask('GET', '/status'));
		const { sessionId } = (await ask('POST', '/session', {
			capabilities: {
				alwaysMatch: {
					browserName: 'MiniBrowser',
					'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] }
				}
			}
		})) as { sessionId: string };
		const at = `/session/${sessionId}`;
		await ask('POST', `${at}/window/rect`, { width: 1280, height: 900 });
		return {
			// a window that is still at the last page may not hear of the next
			go: (url) =>
				until(async () => {
					await ask('POST', `${at}/url`, { url });
					const shown = await ask('POST', `${at}/execute/sync`, { script: 'return location.href', args: [] });
					if (shown !== url) throw new Error(`at ${String(shown)}, not at ${url}`);
				}),
			run: (script) => ask('POST', `${at}/execute/sync`, { script, args: [] }),
			press: async (key) => void (await ask('POST', `${at}/actions`, pressing(key))),
			windows: async () => ((await ask('GET', `${at}/window/handles`)) as string[]).length,
			end: async () => {
				await ask('DELETE', at).catch(() => undefined);
				await Promise.all([ended(process_), ended(screen)]);
			}
		};
	};
}

function firefox(): (() => Promise<Driven>) | string {
	const browser = find(['/usr/bin/firefox-esr', '/usr/bin/firefox']);
	if (browser === undefined) return 'firefox-esr is not installed';
	return async () => {
		const profile = mkdtempSync(join(tmpdir(), 'pullquote-firefox-'));
		const preferences = ['"marionette.port", 0', '"browser.shell.checkDefaultBrowser", false'];
		writeFileSync(
			join(profile, 'user.js'),
			preferences.map((preference) => `user_pref(${preference});\n`).join('')
		);
		const process_ = spawn(
			browser,
			[
				'--headless',
				'--marionette',
				'--no-remote',
				'--profile',
				profile,
				'--width',
				'1280',
				'--height',
				'900'
			],
			{ env: { ...process.env, HOME: profile }, stdio: 'ignore' }
		);
		const port = await until(async () => Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')));
		const socket = connect(port, '127.0.0.1');
		const ask = marionette(socket);
		await ask('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
		await ask('WebDriver:SetWindowRect', { width: 1280, height: 900 });
		const valueOf = (answer: unknown): unknown =>
			typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;
		return {
			go: async (url) => void (await ask('WebDriver:Navigate', { url })),
			run: async (script) => valueOf(await ask('WebDriver:ExecuteScript', { script, args: [] })),
			press: async (key) => void (await ask('WebDriver:PerformActions', pressing(key))),
			windows: async () => {
				const handles = valueOf(await ask('WebDriver:GetWindowHandles', {}));
				return Array.isArray(handles) ? handles.length : 0;
			},
			end: async () => {
				socket.destroy();
				await ended(process_);
				rmSync(profile, { recursive: true, force: true });
			}
		};
	};
}

/** Firefox's own form of WebDriver: `length:[0, number, command, parameters]`, and answers alike. */
function marionette(socket: Socket): (command: string, parameters: object) => Promise<unknown> {
	const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
	let received = Buffer.alloc(0);
	let count = 0;
	socket.on('data', (bytes: Buffer) => {
		received = Buffer.concat([received, bytes]);
		for (;;) {
			const colon = received.indexOf(':');
			const length = Number(received.subarray(0, Math.max(colon, 0)).toString());
			if (colon < 0 || received.length < colon + 1 + length) return;
			const message: unknown = JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString());
			received = received.subarray(colon + 1 + length);
			if (!Array.isArray(message)) continue;
			const [, number, error, value] = message as [number, number, unknown, unknown];
			const asked = waiting.get(number);
			if (error === null) asked?.resolve(value);
			else asked?.reject(new Error(JSON.stringify(error)));
		}
	});
	return (command, parameters) =>
		new Promise((resolve, reject) => {
			count += 1;
			waiting.set(count, { resolve, reject });
			const text = JSON.stringify([0, count, command, parameters]);
			socket.write(`${Buffer.byteLength(text)}:${text}`);
		});
}

const pressing = (value: string): object => ({
	actions: [
		{
			type: 'key',
			id: 'keyboard',
			actions: [
				{ type: 'keyDown', value },
				{ type: 'keyUp', value }
			]
		}
	]
});

/** Asks again until there is an answer. */
async function until<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
	for (const started = performance.now(); ; await wait(200)) {
		try {
			return await ask();
		} catch (error) {
			if (performance.now() - started > patience) throw error;
		}
	}
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	return typeof address === 'object' && address !== null ? address.port : 0;
}

async function ended(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const exit = new Promise((resolve) => child.once('exit', resolve));
	child.kill();
	await Promise.race([exit, wait(5000).then(() => child.kill('SIGKILL'))]);
}
