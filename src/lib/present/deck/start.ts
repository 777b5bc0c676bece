/** The script of `/present/`: makes the page a deck where there is room for one. */
import { startDeck } from './deck.ts';

/** Built beside this script: named as text, it brings none of the framework with it. */
const speakerView = import.meta.env.DEV ? '/src/lib/present/speaker.ts' : './speaker.js';

const element = document.querySelector<HTMLElement>('.reveal');
const root = document.documentElement;
// a page without slides is no deck: it says so in words
if (element?.querySelector('section') === null) root.classList.remove('presenting', 'stage');
// what is fitted is measured in the fonts it is read in
if (element && root.classList.contains('presenting')) {
	await document.fonts.ready;
	await startDeck(element, { fetchSpeakerView: () => import(/* @vite-ignore */ speakerView) });
}
