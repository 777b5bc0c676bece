/** What of a PDF's words is off its page or runs into other words. */
import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';

interface Words {
	text: string;
	left: number;
	right: number;
	/** the line that letters stand on, and the size of the letters: points from the foot */
	base: number;
	size: number;
}

/**
 * Looks at every run of words of a PDF.
 *
 * @returns how many runs there are, and a line for each fault
 */
export async function lookAtPaper(path: string): Promise<{ places: number; faults: string[] }> {
	const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)));
	const faults: string[] = [];
	let places = 0;
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		const [left = 0, foot = 0, right = 0, top = 0] = page.view;
		const { items } = await page.getTextContent();
		const words = items.flatMap((item): Words[] => {
			if (!('str' in item) || item.str.trim() === '') return [];
			const [a, b, , d, x, y] = item.transform.map(Number) as [
				number,
				number,
				number,
				number,
				number,
				number
			];
			// words that stand upright alone
			if (Math.abs(b) > 0.01 * Math.abs(a)) return [];
			return [{ text: item.str.trim(), left: x, right: x + item.width, base: y, size: Math.abs(d) }];
		});
		places += words.length;
		for (const [index, one] of words.entries()) {
			const off = Math.max(
				left - one.left,
				one.right - right,
				foot - one.base,
				one.base + 0.7 * one.size - top
			);
			if (off > 1)
				faults.push(`page ${number}: “${one.text.slice(0, 60)}” is ${Math.round(off)} pt off the page`);
			for (const other of words.slice(index + 1)) {
				const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
				const down =
					Math.min(one.base + 0.7 * one.size, other.base + 0.7 * other.size) -
					Math.max(one.base - 0.1 * one.size, other.base - 0.1 * other.size);
				if (across > 1.5 && down > 0.12 * Math.min(one.size, other.size) && one.text !== other.text)
					faults.push(`page ${number}: “${one.text.slice(0, 60)}” meets “${other.text.slice(0, 60)}”`);
			}
		}
	}
	return { places, faults };
}
