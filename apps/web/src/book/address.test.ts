import { expect, test } from 'vitest';
import { shownAt } from './address.ts';

const token = 'aB3_-'.repeat(9).slice(0, 43);

test.each([
  ['/book/parian', { is: 'book', slug: 'parian' }],
  ['/book/Parian-2/', { is: 'book', slug: 'parian-2' }],
  [`/b/${token}`, { is: 'link', token }],
  ['/book/', null],
  ['/book/a/b', null],
  [`/b/${token}x`, null],
  ['/b/short', null],
])('%s is shown as what it is about', (path, shown) => {
  expect(shownAt(path)).toEqual(shown);
});
