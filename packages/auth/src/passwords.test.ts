import { expect, test } from 'vitest';
import { createPasswords } from './passwords.ts';

test('a password fits its own hash alone, and none fits a missing one', async () => {
  const passwords = createPasswords(2);
  const stored = await passwords.hash('a few words together');
  expect(stored).toMatch(/^\$argon2id\$/);
  expect(await passwords.verify(stored, 'a few words together')).toBe(true);
  expect(await passwords.verify(stored, 'a few words togethex')).toBe(false);
  expect(await passwords.verify(null, 'a few words together')).toBe(false);
});

test('a burst is answered in turn, and all of it', async () => {
  const passwords = createPasswords(1);
  const stored = await passwords.hash('a few words together');
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) => passwords.verify(stored, n % 2 === 0 ? 'a few words together' : 'wrong')),
  );
  expect(answers).toEqual([true, false, true, false, true, false]);
});
