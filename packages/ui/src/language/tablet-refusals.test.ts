import * as clock from '@daybook/contract/clock';
import * as clockQueue from '@daybook/contract/clock-queue';
import * as kiosk from '@daybook/contract/kiosk';
import { expect, test } from 'vitest';
import { tabletSentences } from './tablet-refusals.ts';

test('whatever a tablet may be answered has its sentence there, in both languages', () => {
  const declared = [clock, clockQueue, kiosk].flatMap((room) => Object.values(room) as unknown[]);
  const reasons = declared.flatMap((one) => {
    if (typeof one !== 'object' || one === null || !('reasons' in one) || !('caller' in one)) return [];
    const { caller, reasons: own } = one as { caller: { by: string }; reasons: string[] };
    return caller.by === 'account' ? [] : own;
  });
  expect(reasons.length).toBeGreaterThan(20);
  for (const sentences of Object.values(tabletSentences))
    expect(reasons.filter((reason) => !(reason in sentences))).toEqual([]);
});
