import type { Store } from '#lib/corpus/source.ts';

/** Files that are held in memory: as a page has those that were dropped onto it. */
export function heldFiles(
	name: string,
	files = new Map<string, Uint8Array>()
): Store & { files: typeof files } {
	return {
		name,
		files,
		list: async () => [...files.keys()].map((file) => ({ file, fault: null, isFolder: false })),
		read: async (file) => files.get(file) ?? { code: 'E151', fault: 'gone before it was read' },
		async write(file, pieces) {
			const held = [...pieces];
			const whole = new Uint8Array(held.reduce((sum, { length }) => sum + length, 0));
			let at = 0;
			for (const piece of held) {
				whole.set(piece, at);
				at += piece.length;
			}
			files.set(file, whole);
		}
	};
}
