import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readerBlocks, type ReaderBlock, type Setting } from '#lib/ui/reader/readerBlocks.ts';

/** Blocks as a line: p0, h2:1, >(…), *(…|…), 3.(…|…). */
const drawn = (blocks: readonly ReaderBlock[]): string =>
	blocks
		.map((block) => {
			if (block.kind === 'paragraph') return `p${block.at}`;
			if (block.kind === 'heading') return `h${block.level}:${block.at}`;
			if (block.kind === 'quotation') return `>(${drawn(block.blocks)})`;
			return `${block.start === null ? '*' : `${block.start}.`}(${block.items.map(drawn).join('|')})`;
		})
		.join(' ');

test.each<[Setting[], string]>([
	[[], ''],
	[[{}, {}], 'p0 p1'],
	// a title of its own level, and what is skipped on the way down
	[[{ heading: 2 }, {}, { heading: 4 }, { heading: 3 }, { heading: 2 }], 'h2:0 p1 h3:2 h3:3 h2:4'],
	[[{ heading: 1 }, { heading: 6 }, { heading: 6 }], 'h2:0 h3:1 h3:2'],
	[[{ quoted: 1 }, { quoted: 2 }, { quoted: 1 }, {}], '>(p0 >(p1) p2) p3'],
	[[{ item: 1, number: 0 }, { item: 1 }, { item: 1, number: 0 }], '*(p0 p1|p2)'],
	[[{ item: 1, number: 3 }, { item: 1, number: 4 }, {}], '3.(p0|p1) p2'],
	// two lists that meet
	[
		[
			{ item: 1, number: 1 },
			{ item: 1, number: 2 },
			{ item: 1, number: 1 }
		],
		'1.(p0|p1) 1.(p2)'
	],
	[
		[
			{ item: 1, number: 0 },
			{ item: 1, number: 1 }
		],
		'*(p0) 1.(p1)'
	],
	[
		[
			{ item: 1, number: 1 },
			{ item: 2, number: 0 },
			{ item: 2, number: 0 },
			{ item: 1, number: 2 }
		],
		'1.(p0 *(p1|p2)|p3)'
	],
	[
		[
			{ item: 2, number: 0 },
			{ item: 1, number: 0 }
		],
		'*(*(p0)|p1)'
	],
	[[{ quoted: 1, item: 1, number: 0 }, { quoted: 1 }, { item: 1, number: 0 }], '>(*(p0) p1) *(p2)'],
	[
		[
			{ quoted: 1, heading: 2 },
			{ item: 1, number: 0, heading: 3 }
		],
		'>(h2:0) *(h3:1)'
	]
])('%j is %s', (settings, blocks) => expect(drawn(readerBlocks(settings))).toBe(blocks));

const setting = fc.record(
	{
		heading: fc.integer({ min: 1, max: 9 }),
		quoted: fc.integer({ min: 1, max: 40 }),
		item: fc.integer({ min: 1, max: 40 }),
		number: fc.integer({ min: 0, max: 3 })
	},
	{ requiredKeys: [] }
);

test('every paragraph stands once, in its order, whatever they are', () => {
	fc.assert(
		fc.property(fc.array(setting, { maxLength: 40 }), (settings) => {
			const numbers = [...drawn(readerBlocks(settings)).matchAll(/(?:p|h\d:)(\d+)/g)].map(([, at]) =>
				Number(at)
			);
			expect(numbers).toEqual(settings.map((_, at) => at));
		})
	);
});

test('no heading is more than one level below the one before it', () => {
	fc.assert(
		fc.property(
			fc.array(fc.record({ heading: fc.integer({ min: 1, max: 6 }) }), { maxLength: 30 }),
			(settings) => {
				let before = 1;
				for (const block of readerBlocks(settings)) {
					if (block.kind !== 'heading') throw new Error('a heading is a heading');
					expect(block.level).toBeLessThanOrEqual(before + 1);
					before = block.level;
				}
			}
		)
	);
});
