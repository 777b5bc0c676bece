/**
 * Asks the compiled program for pages, with a corpus's data at hand. This is the one file that knows what of the
 * framework's server is not in its documentation: it is what the framework's own prerenderer uses, and a test holds
 * both to the same bytes.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Server, SSRManifest } from '@sveltejs/kit';
import { filesIn } from '../tools/filesIn.ts';
import { readProgram } from './program.ts';

/** What the program answers when it is asked for a path. */
export interface Answer {
	/** from the site's root, without the base and without a slash at its start: "themes/", "sitemap.xml" */
	path: string;
	status: number;
	/** the media type: "text/html" */
	type: string;
	/** where it sends to, of an answer of 301 to 308 */
	location: string | null;
	body: Buffer;
}

export interface Renderer {
	/** paths of all pages that need no name of a theme, article …: "", "themes/" … */
	starts: string[];
	/** whether a path is a file that is there already: code, a font, a table */
	isFile(path: string): boolean;
	/** the answer, and what else was asked for to give it, such as the data of a page */
	render(path: string): Promise<Answer[]>;
	/** the page for addresses that no file has */
	renderMissing(): Promise<Buffer>;
}

/** What a route of the framework's list says of itself. */
interface Route {
	id: string;
	params: readonly unknown[];
	page: object | null;
}

interface Manifest extends SSRManifest {
	_: SSRManifest['_'] & { routes: readonly Route[] };
}

interface Internals {
	set_building(): void;
	set_prerendering(): void;
	set_private_env(env: Record<string, string>): void;
	set_public_env(env: Record<string, string>): void;
	set_manifest(manifest: SSRManifest): void;
	set_read_implementation(read: (file: string) => ReadableStream): void;
}

interface Dependency {
	response: Response;
	body: string | Uint8Array | null;
}

interface Asked {
	getClientAddress(): string;
	prerendering: {
		fallback?: true;
		dependencies: Map<string, Dependency>;
		remote_responses: Map<string, unknown>;
	};
	read(file: string): Buffer;
}

/**
 * Opens a compiled program over a corpus. What has been read of the corpus stays read: for other data, open it in
 * another thread.
 *
 * @param folder the compiled program
 * @param corpus holds `data/`, the corpus's tables
 * @throws {Error} one line, where nothing was compiled
 */
export async function openRenderer(folder: string, corpus: string): Promise<Renderer> {
	const { appDir, base, origin } = readProgram(folder);
	const bring = <T>(file: string) => import(pathToFileURL(join(folder, 'server', file)).href) as Promise<T>;
	const { manifest } = await bring<{ manifest: Manifest }>('manifest-full.js');
	const internals = await bring<Internals>('internal.js');
	internals.set_building();
	internals.set_prerendering();
	(await bring<{ set_env(env: object): void }>('env.js')).set_env({});
	internals.set_private_env({});
	internals.set_public_env({});
	internals.set_manifest(manifest);
	const read = (file: string) =>
		Readable.toWeb(createReadStream(join(folder, 'server', file))) as ReadableStream;
	internals.set_read_implementation(read);
	for (const table of filesIn(join(corpus, 'data'))) manifest.assets.add(`data/${table}`);
	const files = new Set([...manifest.assets, ...filesIn(join(folder, 'client'))]);
	const { Server: Program } = await bring<{ Server: typeof Server }>('index.js');
	const server = new Program(manifest);
	await server.init({ env: {}, read });

	const respond = (path: string, asked: Partial<Asked['prerendering']>) => {
		const dependencies = new Map<string, Dependency>();
		const options: Asked = {
			getClientAddress() {
				throw new Error('a page that is made for everybody has no visitor');
			},
			prerendering: { dependencies, remote_responses: new Map(), ...asked },
			read(file) {
				if (file.startsWith('data/')) return readFileSync(join(corpus, file));
				return readFileSync(join(folder, file.startsWith(`${appDir}/`) ? 'server' : 'client', file));
			}
		};
		const request = new Request(`${origin}${path}`);
		return { response: server.respond(request, options), dependencies };
	};
	return {
		starts: manifest._.routes.filter(({ params }) => params.length === 0).map(startOf),
		isFile: (path) => files.has(path),
		async render(path) {
			const { response, dependencies } = respond(`${base}/${addressOf(path)}`, {});
			const answers = [await answerOf(path, await response)];
			for (const [address, { response, body }] of dependencies) {
				const full = decodeURI(new URL(address, origin).pathname);
				answers.push(await answerOf(full.slice(base.length + 1), response, body));
			}
			return answers;
		},
		async renderMissing() {
			const response = await respond('/[fallback]', { fallback: true }).response;
			if (!response.ok) throw new Error(`the page for unknown addresses answered ${response.status}`);
			return Buffer.from(await response.arrayBuffer());
		}
	};
}

/** A path as an address says it: a question mark in it asks nothing. */
function addressOf(path: string): string {
	return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

async function answerOf(
	path: string,
	response: Response,
	body?: string | Uint8Array | null
): Promise<Answer> {
	const headers = new Map(response.headers);
	return {
		path,
		status: response.status,
		type: headers.get('content-type') ?? '',
		location: headers.get('location') ?? null,
		body: Buffer.from(body ?? ((await response.arrayBuffer()) as never))
	};
}

/** A route without parameters as a path: "/(site)/themes" is "themes/". */
function startOf({ id, page }: Route): string {
	const parts = id.split('/').filter((part) => part !== '' && !/^\(.*\)$/.test(part));
	return parts.join('/') + (page !== null && parts.length > 0 ? '/' : '');
}
