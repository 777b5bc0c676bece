import type { Block, Inline, Piece } from '../../schema.ts';
import { cleaned } from '../../text/file/cleaned.ts';
import type { Structure } from '../../text/article/structure.ts';

/** What a paragraph is: a heading, within quotations or lists; nothing of it for a plain one. */
export type Setting = Omit<Block, 'start' | 'end'>;

/** runs of what parts words, and of all else: a space that does not break stands within a word */
const runs = /(?:[^\S\u00a0\u202f]|\u0085)+|(?:[\u00a0\u202f]|[^\s\u0085])+/g;

/** words set apart within one another, at most */
const deepest = 50;

interface Open {
	kind: Inline['kind'];
	href: string | undefined;
	/** where its words start in the body; null until there is one */
	start: number | null;
}

/**
 * Writes a body paragraph by paragraph: each on a line of its own (or on several where lines are broken on purpose),
 * parted by empty lines, every run of spaces as one. Each character keeps its place in the text that it was read from.
 */
export class BodyWriter {
	#body = '';
	#blocks: Block[] = [];
	#inlines: Inline[] = [];
	#pieces: Piece[] = [];
	#setting: Setting = {};
	/** where the paragraph that is being written starts; null between paragraphs */
	#start: number | null = null;
	#written: Setting = {};
	#open: Open[] = [];
	/** a space to write before the next word: where it was read, or that it has no place */
	#space: { source: number | null } | null = null;
	#break = false;

	/** What the paragraphs are that start from now on. An item's number is of its first paragraph alone. */
	set(setting: Setting): void {
		this.#setting = setting;
	}

	/** The character before the place of writing, spaces left out; '' at the start of a paragraph. */
	get last(): string {
		return this.#start === null ? '' : this.#body.slice(-1);
	}

	/**
	 * Text of the paragraph, which it opens where none is open.
	 * @param source where the text is read, or null
	 * @param verbatim whether it is written there as it is here
	 */
	text(text: string, source: number | null, verbatim = true): void {
		for (const { 0: run, index } of text.matchAll(runs)) {
			const at = source === null ? null : source + (verbatim ? index : 0);
			const blank = /^[\s\u0085\u200b\ufeff]+/.exec(run)?.[0] ?? '';
			if (blank === run) {
				if (this.#start !== null) this.#space ??= { source: at };
			} else if (this.#start === null && blank !== '')
				this.#word(run.slice(blank.length), at === null || !verbatim ? at : at + blank.length, verbatim);
			else this.#word(run, at, verbatim);
		}
	}

	#word(run: string, at: number | null, verbatim: boolean): void {
		const kept = cleaned(run);
		if (kept.trim() === '') return;
		const word = this.#start === null ? kept.trimStart() : kept;
		if (this.#start === null) {
			if (this.#body !== '') this.#body += '\n\n';
			this.#start = this.#body.length;
			this.#written = this.#setting;
			if (this.#setting.number !== undefined) {
				this.#setting = { ...this.#setting };
				delete this.#setting.number;
			}
		} else if (this.#break) this.#body += '\n';
		else if (this.#space !== null) {
			this.#piece(this.#space.source, 1);
			this.#body += ' ';
		}
		this.#space = null;
		this.#break = false;
		for (const open of this.#open) open.start ??= this.#body.length;
		this.#piece(at, word === run && verbatim ? word.length : 1);
		this.#body += word;
	}

	#piece(source: number | null, length: number): void {
		if (source === null) return;
		const last = this.#pieces.at(-1);
		const body = this.#body.length;
		if (last && last[0] + last[2] === body && last[1] + last[2] === source) last[2] += length;
		else this.#pieces.push([body, source, length]);
	}

	/** A line that ends on purpose, within a paragraph. */
	lineBreak(): void {
		if (this.#start !== null) this.#break = true;
	}

	/** Ends the paragraph, if one is open. */
	end(): void {
		if (this.#start === null) return;
		this.#trim();
		const [start, end] = [this.#start, this.#body.length];
		if (Object.keys(this.#written).length > 0) this.#blocks.push({ start, end, ...this.#written });
		for (const open of this.#open) {
			this.#close(open);
			open.start = null;
		}
		this.#start = null;
		this.#space = null;
		this.#break = false;
	}

	/** Takes the spaces that do not break off the end of the body, and of all that is noted of it. */
	#trim(): void {
		const body = this.#body.trimEnd();
		if (body.length === this.#body.length) return;
		this.#body = body;
		const end = body.length;
		for (let last = this.#pieces.at(-1); last && last[0] + last[2] > end; last = this.#pieces.at(-1)) {
			last[2] = end - last[0];
			if (last[2] > 0) break;
			this.#pieces.pop();
		}
		// in the order in which they were closed: those that reach furthest stand last
		for (let at = this.#inlines.length - 1; at >= 0; at--) {
			const inline = this.#inlines[at];
			if (inline === undefined || inline.end <= end) break;
			inline.end = end;
			if (inline.start >= end) this.#inlines.splice(at, 1);
		}
	}

	/** Words set apart from here on, until they are closed. */
	open(kind: Inline['kind'], href?: string): void {
		if (this.#open.length < deepest) this.#open.push({ kind, href, start: null });
	}

	/** Ends the innermost words of a kind that are open. */
	close(kind: Inline['kind']): void {
		const at = this.#open.findLastIndex((open) => open.kind === kind);
		const [open] = at < 0 ? [] : this.#open.splice(at, 1);
		if (open) this.#close(open);
	}

	#close({ kind, href, start }: Open): void {
		const end = this.#body.length;
		if (start === null || start >= end || (kind === 'link' && href === undefined)) return;
		this.#inlines.push({ start, end, kind, ...(href !== undefined && { href }) });
	}

	/** All that was written. */
	finish(): { body: string; structure: Structure } {
		this.end();
		const inlines = this.#inlines.toSorted((one, other) => one.start - other.start || other.end - one.end);
		return { body: this.#body, structure: { blocks: this.#blocks, inlines, pieces: this.#pieces } };
	}
}
