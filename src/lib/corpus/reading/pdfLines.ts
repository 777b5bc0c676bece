/** Lines on pages as paragraphs in reading order. Lengths are in points, upwards from the page's foot. */

/** A line as it is set. */
export interface Line {
	x: number;
	y: number;
	right: number;
	/** of its letters */
	size: number;
	text: string;
}

/** A page. */
export interface Sheet {
	width: number;
	height: number;
	lines: Line[];
}

interface Paragraph {
	text: string;
	isHeading: boolean;
}

/** how much of a page, above and below, may hold what stands on every page */
const edge = 0.08;
/** letters so much larger than the others are a heading's */
const larger = 1.15;
const longestHeading = 200;

/** The paragraphs of pages: running heads and page numbers left out, columns one after another, hyphens joined. */
export function paragraphsOf(sheets: readonly Sheet[]): Paragraph[] {
	const running = runningLines(sheets);
	const pages = sheets.map((sheet) =>
		inOrder({ ...sheet, lines: sheet.lines.filter((line) => !isEdge(line, sheet, running)) })
	);
	const lines = pages.flat();
	const size = commonest(lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length])) ?? 10;
	const gap =
		commonest(
			pages.flatMap((page) =>
				page.slice(1).flatMap((line, index) => {
					const above = page[index];
					return above && above.y > line.y ? [[Math.round((above.y - line.y) * 2) / 2, 1] as const] : [];
				})
			)
		) ?? size * 1.2;
	const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []));
	const paragraphs: Paragraph[] = [];
	let above: Line | null = null;
	for (const page of pages)
		for (const [index, line] of page.entries()) {
			const isHeading = line.size > size * larger && line.text.length < longestHeading;
			const last = paragraphs.at(-1);
			const goesOn =
				last !== undefined &&
				above !== null &&
				last.isHeading === isHeading &&
				(index === 0 ? !isHeading && !ended(last.text) : follows(above, line, last.text, gap, size));
			if (goesOn) last.text = joined(last.text, line.text, words);
			else paragraphs.push({ text: line.text, isHeading });
			above = line;
		}
	return paragraphs;
}

/** Whether a line goes on with the paragraph above it: close below it, and not set in behind a full stop. */
function follows(above: Line, line: Line, text: string, gap: number, size: number): boolean {
	const down = above.y - line.y;
	// the head of the next column
	if (down < -size) return !ended(text) || line.x - above.x < size * 0.8;
	if (down > gap * 1.35) return false;
	const setIn = line.x - above.x;
	return !(setIn > size * 0.8 && setIn < size * 4 && ended(text));
}

function ended(text: string): boolean {
	return /[.!?:]["”’)]{0,3}\s*$/.test(text);
}

/** A text and the line that goes on with it; a word that was parted at the line's end is one again. */
function joined(text: string, next: string, words: ReadonlySet<string>): string {
	const rest = /^\p{Ll}[\p{L}-]{0,60}/u.exec(next)?.[0];
	const last = text.length - 1;
	if (rest === undefined || !'-\u00ad\u2010'.includes(text.charAt(last))) return `${text} ${next}`;
	let from = last;
	while (from > 0 && /\p{L}/u.test(text.charAt(from - 1))) from--;
	if (from === last) return `${text} ${next}`;
	const start = text.slice(from, last).toLowerCase();
	const whole = words.has(start + rest.toLowerCase()) || !words.has(`${start}-${rest.toLowerCase()}`);
	return (whole ? text.slice(0, -1) : text) + next;
}

/** Columns one after another, where lines of two alternate; else as the file has them. */
function inOrder({ lines, width }: Sheet): Line[] {
	const middle = width / 2;
	const isRight = (line: Line): boolean => line.x > middle - 5;
	const sided = lines.filter((line) => line.right < middle + 5 || isRight(line));
	const switches = lines.filter(
		(line, index) => index > 0 && isRight(line) !== isRight(lines[index - 1] ?? line)
	);
	const rights = lines.filter(isRight).length;
	if (rights < 8 || sided.length - rights < 8 || sided.length < lines.length * 0.8 || switches.length < 7)
		return lines;
	return lines.toSorted((a, b) => Number(isRight(a)) - Number(isRight(b)) || b.y - a.y);
}

const plain = (line: Line): string => line.text.replace(/\d+/g, '#').trim();

function atEdge({ y }: Line, { height }: Sheet): boolean {
	return y > height * (1 - edge) || y < height * edge;
}

/** What stands at the edge of several pages, its numbers aside. */
function runningLines(sheets: readonly Sheet[]): Set<string> {
	const counts = new Map<string, number>();
	for (const sheet of sheets)
		for (const text of new Set(sheet.lines.filter((line) => atEdge(line, sheet)).map(plain)))
			counts.set(text, (counts.get(text) ?? 0) + 1);
	const enough = Math.max(2, Math.min(3, sheets.length));
	return new Set([...counts].filter(([, count]) => count >= enough).map(([text]) => text));
}

function isEdge(line: Line, sheet: Sheet, running: ReadonlySet<string>): boolean {
	if (!atEdge(line, sheet)) return false;
	return (
		running.has(plain(line)) ||
		/^\W{0,5}(?:page\s)?\d{1,4}(?:\s(?:of|\/)\s\d{1,4})?\W{0,5}$/i.test(line.text.trim())
	);
}

/** The value with the most weight, the smaller one of two alike. */
function commonest(weighed: readonly (readonly [value: number, weight: number])[]): number | null {
	const weights = new Map<number, number>();
	for (const [value, weight] of weighed) weights.set(value, (weights.get(value) ?? 0) + weight);
	return [...weights].sort(([a, one], [b, other]) => other - one || a - b)[0]?.[0] ?? null;
}
