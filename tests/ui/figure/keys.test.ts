import { expect, test } from 'vitest';
import { readSource, sources } from '../../sources.ts';

/** Lists of the program's own, and what is made unique before it is drawn: ids of the corpus and of the settings. */
const ids =
	/^(?:\w+\.)*(?:article|theme|target|slug|figure|reference|slide|kind|value|id|key|start|row|file|name|column|number|code|path|command|mentioned|letter|sentence|from)$/;
/** Keys that look like free text and are none: each with its reason. */
const reasons = new Map([
	['src/lib/embed/dialog/EmbedChoices.svelte one', 'widths of the preview'],
	['src/lib/charts/distinctive-words/Chart.svelte term.term', 'terms of one article, counted by term'],
	[
		'src/lib/charts/page/EvidencePanel.svelte `${quotation.article}/${quotation.sentence}`',
		'one for each sentence'
	],
	['src/lib/charts/figures-in-squares/Squares.svelte `${area.x}/${area.y}`', 'places of one drawing'],
	['src/lib/charts/stance-by-target/Dots.svelte `${line}/${state}`', 'one for each line and state'],
	['src/lib/charts/stance-by-target/Key.svelte sure', 'yes and no'],
	['src/routes/(site)/charts/+page.svelte home', 'the parts of the site'],
	['src/lib/layers/AxisX.svelte tick.value', 'numbers of one axis']
]);

/** The key of each list in a component, and whether it is the place in the list. */
function keysIn(text: string): { key: string; place: boolean }[] {
	return text
		.split('{#each ')
		.slice(1)
		.map((rest) => {
			const [line = ''] = rest.split('\n');
			const key = /\(([^()]*)\)\}/.exec(line)?.[1] ?? '';
			return { key, place: line.includes(`, ${key} (${key})}`) };
		});
}

test('no list on a page is keyed by words that settings or articles may repeat', () => {
	const free = sources
		.filter((file) => file.endsWith('.svelte'))
		.flatMap((file) =>
			keysIn(readSource(file))
				.filter(({ key, place }) => !place && !ids.test(key) && !reasons.has(`${file} ${key}`))
				.map(({ key }) => `${file} (${key})`)
		);
	expect(free).toEqual([]);
});

test.each([
	['{#each links as link (link.href)}', 'link.href', false],
	['{#each notes as note (note)}<p>{note}</p>{/each}', 'note', false],
	['{#each notes as note, index (index)}<p>{note}</p>{/each}', 'index', true],
	['{#each words as { forms, uses } (forms[0])}', 'forms[0]', false]
])('the key of %s is found', (text, key, place) => {
	expect(keysIn(text)).toEqual([{ key, place }]);
});
