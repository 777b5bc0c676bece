import { expect, test } from 'vitest';
import { commandOf, commands, helpRows, type Command } from '#lib/present/deck/commands.ts';

const pressed = (key: string, held: Partial<KeyboardEvent> = {}) =>
	commandOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

test.each<[string, Command]>([
	['PageDown', 'next'],
	['PageUp', 'previous'],
	['.', 'black'],
	['b', 'black'],
	['F5', 'fullscreen'],
	['Escape', 'leave'],
	[' ', 'next'],
	['B', 'black']
])('commandOf({ key: %j }) is %s, as clickers mean it', (key, command) => {
	expect(pressed(key)).toBe(command);
});

test('commandOf(event) heeds Shift where it changes the meaning', () => {
	expect(pressed('?', { shiftKey: true })).toBe('help');
	expect(pressed(' ', { shiftKey: true })).toBe('previous');
	expect(pressed('F5', { shiftKey: true })).toBe('fullscreen');
});

test('commandOf(event) leaves the browser’s own keys alone', () => {
	for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
		expect(pressed('p', held)).toBeUndefined();
	expect(pressed('Tab')).toBeUndefined();
});

test('no key has two meanings, and every command has a key and words', () => {
	const keys = commands.flatMap(({ keys }) => keys);
	expect(new Set(keys).size).toBe(keys.length);
	for (const { keys, says, shown } of commands) expect([keys.length > 0, says, shown]).not.toContain('');
});

test('helpRows({ esc, speaker }) says where Esc leads, and names no window that is not there', () => {
	expect(helpRows()).toEqual(commands);
	const rows = new Map(helpRows({ esc: 'home', speaker: false }).map((row) => [row.command, row]));
	expect(rows.has('speaker')).toBe(false);
	expect(rows.get('leave')?.says).toBe('Close what is open; else home');
	expect(rows.get('overview')?.shown).toBe('O');
});
