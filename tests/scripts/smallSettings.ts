const names = ['site', 'themes', 'names', 'targets', 'figures', 'reference', 'deck'] as const;

/** Small settings that are right, by file name without `.yaml`. */
export const right: Record<(typeof names)[number], string> = {
	site: 'title: T\nname: n\ndescription: d\nlanguage: en-GB\nrights: r\n',
	themes: [
		'- theme: cuts',
		'  label: Cuts',
		'  definition: d',
		'  phrases: [spending cut]',
		'  counts: [The spending cuts came.]',
		'  does_not_count: [They cut the cake.]',
		''
	].join('\n'),
	names: 'names:\n  - { name: Vince Cable, kind: person }\n',
	targets: '- { target: cuts, label: Cuts, definition: d, themes: [cuts] }\n',
	figures: '[]\n',
	deck: '[]\n',
	reference: [
		'figures: []',
		'prices:',
		'  series: s',
		'  source: s',
		'  licence: l',
		'  currency: GBP',
		'  to_year: 2012',
		'  inflation:',
		'    - { year: 2011, percent: 3.9 }',
		'    - { year: 2012, percent: 2.6 }',
		''
	].join('\n')
};

/** The files of small settings, some of them replaced. */
export function settingsFiles(changed: Partial<typeof right> = {}): Record<string, string> {
	const files = { ...right, ...changed };
	return Object.fromEntries(names.map((name) => [`${name}.yaml`, files[name]]));
}
