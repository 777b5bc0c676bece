/** What the keys do while presenting: the table that the keyboard obeys and the help prints. */

export type Command =
	| 'next'
	| 'previous'
	| 'first'
	| 'last'
	| 'black'
	| 'white'
	| 'overview'
	| 'speaker'
	| 'pointer'
	| 'fullscreen'
	| 'help'
	| 'leave';

export interface CommandKeys {
	command: Command;
	/** as `KeyboardEvent.key` names them, in lower case; "shift " before those that need it */
	keys: readonly string[];
	/** the keys as a help says them */
	shown: string;
	says: string;
}

/** Clickers send PageUp and PageDown, F5 or Shift F5, b or a full stop, and Esc. */
export const commands: readonly CommandKeys[] = [
	{
		command: 'next',
		keys: ['arrowright', 'arrowdown', 'pagedown', ' ', 'enter', 'n'],
		shown: '→ ↓ Space PageDown',
		says: 'Next step, then the next slide'
	},
	{
		command: 'previous',
		keys: ['arrowleft', 'arrowup', 'pageup', 'shift  ', 'backspace', 'p'],
		shown: '← ↑ PageUp',
		says: 'Back'
	},
	{ command: 'first', keys: ['home'], shown: 'Home', says: 'First slide' },
	{ command: 'last', keys: ['end'], shown: 'End', says: 'Last slide' },
	{ command: 'black', keys: ['b', '.'], shown: 'B or full stop', says: 'Black screen, and back' },
	{ command: 'white', keys: ['w', ','], shown: 'W or comma', says: 'White screen, and back' },
	{ command: 'overview', keys: ['o'], shown: 'O or Esc', says: 'All slides; Enter opens one' },
	{
		command: 'speaker',
		keys: ['s'],
		shown: 'S',
		says: 'Speaker view in a window of its own: notes, next slide, timer'
	},
	{ command: 'pointer', keys: ['l'], shown: 'L', says: 'A pointer that follows the mouse' },
	{ command: 'fullscreen', keys: ['f', 'f5', 'shift f5'], shown: 'F or F5', says: 'Full screen, and back' },
	{ command: 'help', keys: ['?', 'shift ?', 'f1'], shown: '?', says: 'These keys' },
	{ command: 'leave', keys: ['escape'], shown: 'Esc', says: 'Close what is open; else all slides' }
];

/**
 * The keys as a help lists them.
 *
 * @param esc where Esc leads when nothing is open, if not to all slides
 * @param speaker whether there is a speaker's window
 */
export function helpRows({ esc, speaker = true }: { esc?: string; speaker?: boolean } = {}): CommandKeys[] {
	return commands
		.filter(({ command }) => speaker || command !== 'speaker')
		.map((row) => {
			if (esc === undefined) return row;
			if (row.command === 'leave') return { ...row, says: `Close what is open; else ${esc}` };
			return { ...row, shown: row.shown.replace(' or Esc', '') };
		});
}

const byKey = new Map(commands.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const)));

/** What a key asks for; nothing where it is held with Ctrl, Alt or the system's key. */
export function commandOf({
	key,
	shiftKey,
	ctrlKey,
	altKey,
	metaKey
}: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>): Command | undefined {
	if (ctrlKey || altKey || metaKey) return undefined;
	return byKey.get((shiftKey ? 'shift ' : '') + key.toLowerCase());
}
