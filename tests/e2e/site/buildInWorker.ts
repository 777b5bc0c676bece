/** Runs in a Worker: builds data from files that it is handed, and hands back what it wrote and said. */
import { Refusal } from '#lib/corpus/refusal.ts';
import { buildData } from '#lib/data/buildData.ts';
import { parseModels, type ModelFiles } from '#lib/facts/models.ts';
import { heldFiles } from '../../corpus/heldFiles.ts';

/** Files by their paths, as a page hands them on. */
export type Files = Record<string, Uint8Array>;

export interface Folder {
	name: string;
	files: Files;
}

export interface Asked {
	articles: Folder;
	settings: Folder;
	general: Folder;
	models: ModelFiles;
	today: string;
}

export interface Answer {
	files: Files;
	warnings: string[];
}

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
	const held = ({ name, files }: Folder) => heldFiles(name, new Map(Object.entries(files)));
	const warnings: string[] = [];
	const nothing = (): void => undefined;
	const out = heldFiles('out');
	try {
		await buildData(
			{
				articles: held(data.articles),
				settings: held(data.settings),
				general: held(data.general),
				out,
				models: () => parseModels(data.models),
				today: data.today,
				address: null,
				strict: false
			},
			{
				warn: (line) => void warnings.push(line),
				note: nothing,
				progress: { start: nothing, at: nothing, clear: nothing },
				done: nothing,
				pause: async () => undefined
			}
		);
	} catch (error) {
		warnings.push(error instanceof Refusal ? (error.line ?? '') : String(error));
	}
	const answer: Answer = { files: Object.fromEntries(out.files), warnings };
	postMessage(answer);
});
