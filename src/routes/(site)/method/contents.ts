/** The parts of the method in their order; other pages link to them by these ids. */
export const parts = [
	{ id: 'before', name: 'Before you repeat a number' },
	{ id: 'accuracy', name: 'How good is this?' },
	{ id: 'words', name: 'Words and sentences' },
	{ id: 'themes', name: 'Themes' },
	{ id: 'names', name: 'Names' },
	{ id: 'figures', name: 'Amounts and figures' },
	{ id: 'prices', name: 'Today’s money' },
	{ id: 'sentiment', name: 'Sentiment' },
	{ id: 'stance', name: 'Stance' },
	{ id: 'keyness', name: 'Words that set an article apart' },
	{ id: 'dates', name: 'Dates' },
	{ id: 'rounding', name: 'Rounding' },
	{ id: 'limits', name: 'Limits' },
	{ id: 'skipped', name: 'What was skipped' },
	{ id: 'data', name: 'The data to download' },
	{ id: 'versions', name: 'Versions' },
	{ id: 'licences', name: 'Licences' }
] as const;

export type PartId = (typeof parts)[number]['id'];

/** A part's name, which is its heading too. */
export function partName(id: PartId): string {
	return parts.find((part) => part.id === id)?.name ?? id;
}
