/** Dates as people read them; the same words in every engine (no locale data asked). */

const months = 'January February March April May June July August September October November December'.split(
	' '
);

/** One EDTF date as people say it: "13 August 2010", "February 2011", "about August 2010", "2011". */
function oneDate(edtf: string): string {
	const about = edtf.includes('~') || edtf.includes('%');
	const unsure = edtf.includes('?') || edtf.includes('%');
	const [year = '', month, day] = edtf.replace(/[~?%]/g, '').split('-');
	const name = months[Number(month) - 1];
	const words = [day === undefined ? '' : String(Number(day)), name ?? '', year].filter(
		(part) => part !== ''
	);
	return (about ? 'about ' : '') + words.join(' ') + (unsure ? ' (uncertain)' : '');
}

/** An EDTF date or interval as people say it: "between October 2010 and December 2011". */
export function dateInWords(edtf: string | null): string {
	if (edtf === null) return 'undated';
	const [from = '', to] = edtf.split('/');
	if (to === undefined) return oneDate(from);
	if (from === '' || from === '..') return `by ${oneDate(to)}`;
	if (to === '' || to === '..') return `since ${oneDate(from)}`;
	return `between ${oneDate(from)} and ${oneDate(to)}`;
}

/** An ISO day as month and year: "August 2010". */
export function monthOf(iso: string): string {
	return oneDate(iso.slice(0, 7));
}
