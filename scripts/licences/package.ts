/** What a package says of itself and of its terms. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';

/** A package with the whole texts of its licences. */
export interface Licensed {
	name: string;
	version: string;
	/** as the package names it, an SPDX expression as a rule */
	licence: string;
	texts: string[];
}

const Person = v.union([v.string(), v.object({ name: v.string() })]);
const Description = v.object({
	name: v.string(),
	version: v.string(),
	license: v.optional(v.string(), ''),
	author: v.optional(Person, ''),
	dependencies: v.optional(v.record(v.string(), v.string()), {})
});

const texts = join(import.meta.dirname, 'texts');
const isLicence = /^(?:licen[cs]es?|copying|notice|ofl)(?:[._-].*)?$/i;
/** What a tool's file says of the tools within it, none of which is in a site. */
const ofTools = /^#+ Licenses of bundled dependencies[^]*/m;

/**
 * A package with its licences' texts: the files that it brings, else the text of the licence that it names.
 *
 * @throws {Error} where it has neither
 */
export function licensed(folder: string): Licensed {
	const { name, version, license, author } = describe(folder);
	const files = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile() && isLicence.test(entry.name))
		.map((entry) => entry.name)
		.sort();
	const own = files
		.map((file) => readFileSync(join(folder, file), 'utf8').replace(ofTools, '').trim())
		.filter((text) => text !== '');
	if (own.length > 0) return { name, version, licence: license, texts: own };
	const holder = typeof author === 'string' ? author : author.name;
	const text = licenceText(license);
	if (text === null || holder === '')
		throw new Error(
			`${name} ${version} has no licence's text → put that of ${license || 'its licence'} into scripts/licences/texts`
		);
	return {
		name,
		version,
		licence: license,
		texts: [`Copyright (c) ${(holder.split('<')[0] ?? '').trim()}\n\n${text}`]
	};
}

/** The text of a licence that is kept here, by its SPDX name, or null. */
export function licenceText(licence: string): string | null {
	const file = join(texts, `${licence}.txt`);
	return /^[\w.-]+$/.test(licence) && existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** A package's folder with those of all that it stands on. */
export function withDependencies(folder: string, found: Set<string> = new Set()): Set<string> {
	if (found.has(folder)) return found;
	found.add(folder);
	for (const name of Object.keys(describe(folder).dependencies)) {
		const other = installed(name, folder);
		if (other !== null) withDependencies(other, found);
	}
	return found;
}

/** Where a package that another asks for is installed: within it or above it; null where the machine does not need it. */
function installed(name: string, from: string): string | null {
	for (let folder = from; dirname(folder) !== folder; folder = dirname(folder)) {
		const found = join(folder, 'node_modules', name);
		if (existsSync(join(found, 'package.json'))) return found;
	}
	return null;
}

function describe(folder: string): v.InferOutput<typeof Description> {
	return v.parse(Description, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}
