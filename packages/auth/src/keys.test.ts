import { expect, test } from 'vitest';
import { badgeDigest, deriveKeys, pinDigest, sameDigest } from './keys.ts';

const keys = deriveKeys('a secret for tests, long enough for all');

test('each purpose has a key of its own, and another secret other keys', () => {
  const own = Object.values(keys).map((key) => key.toString('hex'));
  expect(new Set(own).size).toBe(own.length);
  const others = Object.values(deriveKeys('another secret for tests, long enough')).map((key) => key.toString('hex'));
  expect(own.filter((key) => others.includes(key))).toEqual([]);
});

test('the same PIN of two people is stored differently', () => {
  expect(pinDigest(keys, 'one', '2604')).not.toBe(pinDigest(keys, 'other', '2604'));
  expect(pinDigest(keys, 'one', '2604')).toBe(pinDigest(keys, 'one', '2604'));
});

test('a badge is known however its code was read', () => {
  expect(badgeDigest(keys, 'wd9h-3bj2')).toBe(badgeDigest(keys, 'WD9H3BJ2'));
});

test('digests of different length are different, not an error', () => {
  expect(sameDigest('abc', 'abcd')).toBe(false);
  expect(sameDigest('abc', 'abc')).toBe(true);
});
