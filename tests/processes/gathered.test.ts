import { expect, test } from 'vitest';
import { gathered } from '../../scripts/processes/gathered.ts';

test('what is asked for many times is done once, and once more where it was asked for while it was done', async () => {
	let done = 0;
	const gate = Promise.withResolvers<void>();
	const ask = gathered(async () => {
		done++;
		await gate.promise;
	}, 1);
	const first = ask();
	await Promise.all([ask(), ask()]);
	await expect.poll(() => done).toBe(1);
	await ask();
	gate.resolve();
	await first;
	expect(done).toBe(2);
});

test('work that fails is done again when it is asked for', async () => {
	let done = 0;
	const ask = gathered(() => (++done === 1 ? Promise.reject(new Error('no')) : Promise.resolve()), 1);
	await expect(ask()).rejects.toThrow('no');
	await ask();
	expect(done).toBe(2);
});
