import { expect, test } from 'vitest';
import { namedBy } from './address.ts';

const token = 'aB3_-'.repeat(9).slice(0, 43);

test.each([
  ['/portal', '', { slug: null, token: null }],
  ['/portal/', '', { slug: null, token: null }],
  ['/portal/Parian-2/', '', { slug: 'parian-2', token: null }],
  ['/portal/welcome', `#${token}`, { slug: null, token }],
  ['/portal/welcome', `#${token}x`, { slug: null, token: null }],
  ['/portal/welcome', '', { slug: 'welcome', token: null }],
  ['/portal/parian', `#${token}`, { slug: 'parian', token: null }],
  ['/portal/a/b', '', { slug: null, token: null }],
])('%s%s names what it is about', (path, hash, named) => {
  expect(namedBy(path, hash)).toEqual(named);
});
