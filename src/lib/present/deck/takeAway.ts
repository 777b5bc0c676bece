/**
 * The script of the talk within the take-away file, which runs once the page of slides stands there. Esc leads back to
 * the file's pages; there is no speaker's window.
 */
// the stage that a page of slides has before it is drawn
import './early.js';
import { helpRows } from './commands.ts';
import { startDeck } from './deck.ts';

const rows = new Map(
	helpRows({ esc: 'back to the pages', speaker: false }).map((row) => [row.command as string, row])
);
for (const tr of document.querySelectorAll<HTMLElement>('[data-deck-help] [data-keys]')) {
	const row = rows.get(tr.dataset.keys ?? '');
	if (row) tr.replaceChildren(cell('th', row.shown), cell('td', row.says));
	else tr.remove();
}

function cell(name: 'th' | 'td', words: string): HTMLElement {
	const element = document.createElement(name);
	if (name === 'th') element.setAttribute('scope', 'row');
	element.textContent = words;
	return element;
}

const element = document.querySelector<HTMLElement>('.reveal');
if (element)
	void startDeck(element, {
		asked: true,
		leave: (slide) => location.assign(`${location.pathname}#/present/#${slide}`)
	});
