import { expect, test } from 'vitest';
import { newCode, newToken, plainCode, tokenHash } from './tokens.ts';

test('a token goes into a path as it is, and no two are alike', () => {
  const tokens = Array.from({ length: 1_000 }, newToken);
  expect(new Set(tokens).size).toBe(1_000);
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

test('what is stored of a token is its SHA-256', () => {
  expect(tokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('a code has no letter that could be taken for another', () => {
  for (let n = 0; n < 500; n += 1) expect(newCode(2)).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
});

test('a code is the same one however it is typed', () => {
  expect(plainCode(' wd9h 3bj2')).toBe(plainCode('WD9H-3BJ2'));
});
