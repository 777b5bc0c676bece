/** The frozen versions of a site. */
import * as v from 'valibot';
import { count } from './values.ts';

/** One frozen version of the site: `/v/<version>/` holds its data, pictures and embeds, and never changes. */
export const FrozenVersion = v.object({
	/** the first 12 hex digits of a sha256 over its files' names and contents */
	version: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
	title: v.string(),
	/** the `version` of the data alone */
	data_version: v.string(),
	date_from: v.nullable(v.string()),
	date_to: v.nullable(v.string()),
	counts: v.object({ articles: count, words: count, sentences: count, figures: count }),
	/** how many files, and their bytes without compression */
	files: count,
	bytes: count
});
export type FrozenVersion = v.InferOutput<typeof FrozenVersion>;

/** `/v/<version>/version.json`: the version with each of its files. */
export const FrozenManifest = v.object({
	...FrozenVersion.entries,
	files: v.array(v.object({ file: v.string(), bytes: count, sha256: v.string() }))
});
export type FrozenManifest = v.InferOutput<typeof FrozenManifest>;

/** `/v/index.json`: every frozen version there is, newest first. `/v/current.json` is this build's, or null. */
export const FrozenVersions = v.array(FrozenVersion);
