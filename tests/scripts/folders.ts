import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The project's own folder. */
export const root = join(import.meta.dirname, '../..');

/** An empty folder that goes when the test ends. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'pullquote-'));
	chmodSync(folder, 0o755);
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Writes files into a folder, in the order given, and gives the folder. */
export function fill(folder: string, files: Record<string, string | Uint8Array>): string {
	mkdirSync(folder, { recursive: true });
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
	return folder;
}

/** Every file of a folder and its subfolders as text, by path. */
export function contents(folder: string): Map<string, string> {
	return new Map(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.sort()
			.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')])
	);
}

/** An article with a date, so that nothing is to be said of it. */
export function article(title: string, body: string): string {
	return `---\ntitle: ${title}\ndate: 2011-02\n---\n${body}`;
}
