/** Whether this code runs as it was compiled for the package, where it stands in `dist/command/`. */
export const packaged = import.meta.filename.endsWith('.js');

/** A file of our own that Node starts by its name: in the package all of them stand in one folder. */
export function startedFile(source: string): string {
	return packaged ? source.replace(/^.*\//, './').replace(/\.ts$/, '.js') : source;
}
