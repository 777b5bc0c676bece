import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import GetData from '#lib/ui/export/GetData.svelte';
import { saveTable } from '#lib/ui/export/saveTable.ts';

const table = {
	caption: 'Themes',
	columns: [{ label: 'Theme' }],
	rows: [{ key: 'a', cells: [{ text: 'Cuts' }] }]
};
let saved: { file: Blob; name: string }[] = [];

beforeEach(() => {
	saved = [];
	let file = new Blob();
	vi.stubGlobal(
		'URL',
		Object.assign(URL, {
			createObjectURL: (blob: Blob) => {
				file = blob;
				return 'blob:saved';
			},
			revokeObjectURL: () => undefined
		})
	);
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
		saved.push({ file, name: this.download });
	});
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

test('saves a table as a CSV by its name', () => {
	saveTable(table, 'themes');
	expect(saved).toHaveLength(1);
	expect(saved[0]?.name).toBe('themes.csv');
	expect(saved[0]?.file.type).toBe('text/csv');
});

test('says that what is shown could not be fetched, and saves it once it can be', async () => {
	const shown = vi.fn().mockRejectedValueOnce(new Error('no network')).mockResolvedValue(table);
	render(GetData, { files: '/data/themes', hasJson: true, shown, name: 'themes' });
	const button = screen.getByText('CSV of what is shown');
	await fireEvent.click(button);
	await vi.waitFor(() => expect(screen.getByText(/It could not be fetched\./)).toBeInTheDocument());
	expect(saved).toEqual([]);
	await fireEvent.click(button);
	await vi.waitFor(() => expect(saved).toHaveLength(1));
	await vi.waitFor(() => expect(screen.queryByText(/could not be fetched/)).toBeNull());
});
