/** The script of `/present/`: makes the page a deck where there is room for one. */
import { startDeck } from './deck.ts';

const element = document.querySelector<HTMLElement>('.reveal');
if (element && document.documentElement.classList.contains('presenting')) await startDeck(element);
