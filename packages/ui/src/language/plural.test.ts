import { languages } from '@daybook/contract/languages';
import { expect, test } from 'vitest';
import { plural } from './plural.ts';

test('only one is said as one, whatever the language takes for its singular', () => {
  for (const language of languages) {
    const said = (n: number) => plural(language, n, { one: '1 punch', other: `${n} punches` });
    expect([0, 1, 2, 3, 5, 7, 40, 101].map((n) => Number.parseInt(said(n), 10))).toEqual([0, 1, 2, 3, 5, 7, 40, 101]);
  }
});
