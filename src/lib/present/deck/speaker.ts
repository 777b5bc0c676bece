/** What opens the speaker's window: fetched when it is first asked for. */
export { default } from 'reveal.js/plugin/notes';
