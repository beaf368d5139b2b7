import type { PunchKind } from '@daybook/contract/clock';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionsNow } from './actions.ts';
import { decidePunch, type Presence, presenceAfter } from './decide.ts';

const minute = 60_000;
const at = Date.parse('2026-06-15T04:00:00Z');
const out: Presence = { state: 'out', kind: null, at: null, shiftStart: null };
const inSince: Presence = { state: 'in', kind: 'in', at: at - 180 * minute, shiftStart: at - 180 * minute };
const onBreak: Presence = { state: 'break', kind: 'break-start', at: at - 10 * minute, shiftStart: at - 180 * minute };
const forgotten: Presence = { state: 'in', kind: 'in', at: at - 24 * 60 * minute, shiftStart: at - 24 * 60 * minute };

test.each<[string, Presence, PunchKind, string]>([
  ['in when out', out, 'in', 'recorded'],
  ['in when in', inSince, 'in', 'already-in'],
  ['B06 in during a break is no end of the break', onBreak, 'in', 'already-in'],
  ['B06 break-end during a break', onBreak, 'break-end', 'recorded'],
  ['break-start when out', out, 'break-start', 'not-in'],
  ['break-start on break', onBreak, 'break-start', 'already-on-break'],
  ['break-end when in', inSince, 'break-end', 'not-on-break'],
  ['out on break', onBreak, 'out', 'recorded'],
  ['out when out', out, 'out', 'not-in'],
  ['K08 in after a forgotten out', forgotten, 'in', 'recorded'],
  ['K08 out of the forgotten shift', forgotten, 'out', 'recorded'],
  ['K08 no break in a forgotten shift', forgotten, 'break-start', 'not-in'],
  ['K01 the same press 4 s later', { ...inSince, at: at - 4000 }, 'in', 'duplicate-of'],
  ['K01 a minute later it is another press', { ...inSince, at: at - minute }, 'in', 'already-in'],
])('%s', (_title, presence, kind, expected) => {
  const decision = decidePunch(presence, kind, at, 960);
  expect(decision.outcome === 'refused' ? decision.reason : decision.outcome).toBe(expected);
});

test('K08 after a forgotten out, in is offered first and the old shift second', () => {
  expect(actionsNow(forgotten, at, 960)).toEqual([
    { kind: 'in', ofEarlierShift: null },
    { kind: 'out', ofEarlierShift: { since: forgotten.shiftStart } },
  ]);
});

test('what is offered is accepted, and what is not offered is refused', () => {
  const kinds: PunchKind[] = ['in', 'break-start', 'break-end', 'out'];
  fc.assert(
    fc.property(
      fc.array(fc.record({ kind: fc.constantFrom(...kinds), wait: fc.integer({ min: 1, max: 1200 }) })),
      (presses) => {
        let presence = out;
        let now = at;
        for (const { kind, wait } of presses) {
          now += wait * minute;
          const offered = actionsNow(presence, now, 960).map((action) => action.kind);
          const decision = decidePunch(presence, kind, now, 960);
          expect(decision.outcome === 'recorded').toBe(offered.includes(kind));
          if (decision.outcome === 'recorded') presence = presenceAfter(presence, kind, now);
        }
      },
    ),
  );
});
