import { expect, test } from 'vitest';
import { deriveKeys } from './keys.ts';
import { knownBrowser, knownBrowserCookie } from './known-browser.ts';

const keys = deriveKeys('a secret for tests, long enough for all');
const cookie = knownBrowserCookie(keys, 'luz@example.org', 'b1');

test('a browser is known for the login that signed in on it, and for no other', () => {
  expect(knownBrowser(keys, 'luz@example.org', cookie)).toBe('b1');
  expect(knownBrowser(keys, 'ramon@example.org', cookie)).toBeUndefined();
});

test('a cookie that Daybook did not sign makes no browser known', () => {
  expect(knownBrowser(keys, 'luz@example.org', 'b2.AAAA')).toBeUndefined();
  expect(knownBrowser(keys, 'luz@example.org', `b2.${cookie.split('.')[1]}`)).toBeUndefined();
  expect(knownBrowser(keys, 'luz@example.org', undefined)).toBeUndefined();
});
