import type { PunchKind } from '@daybook/contract/clock';
import { punchId, siteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CasePunch } from './case.ts';
import { editPunches, misfitOf } from './edit-punches.ts';
import { inOrder } from './work-periods.ts';

const manila = { zone: 'Asia/Manila', dayStart: '04:00', longestShift: 960, holidays: new Map() };
const shop = siteId.parse(newId());
const sites = new Map([[shop, manila]]);
const ids = new Map<string, ReturnType<typeof punchId.parse>>();
/** One id for each name. */
function idOf(name: string) {
  const id = ids.get(name) ?? punchId.parse(newId());
  ids.set(name, id);
  return id;
}
const at = (text: string) => Date.parse(`2026-06-${text}:00+08:00`);
const punch = (id: string, kind: PunchKind, text: string, date = '15') => ({
  id: idOf(id),
  kind,
  at: at(text),
  siteId: shop,
  businessDate: `2026-06-${date}`,
});
const day = [
  punch('in', 'in', '15T09:00'),
  punch('start', 'break-start', '15T12:00'),
  punch('end', 'break-end', '15T12:30'),
  punch('out', 'out', '15T17:00'),
];
const edit = (voided: string[], ...added: CasePunch[]) => ({
  voided: new Set<string>(voided.map(idOf)),
  added,
});

test.each([
  ['an out that moves', edit(['out'], punch('x', 'out', '15T18:00')), undefined],
  ['an in that moves before the day’s start', edit(['in'], punch('x', 'in', '15T03:00')), undefined],
  ['a whole shift that goes', edit(['in', 'start', 'end', 'out']), undefined],
  ['a break that goes', edit(['start', 'end']), undefined],
  ['an out that goes, so that somebody is asked', edit(['out']), undefined],
  ['B05 a break that lasts to the out', edit(['end']), undefined],
  ['B04 a break that ends after the out', edit(['out'], punch('x', 'out', '15T12:10')), 'break-end'],
  ['B04 a break that begins before the in', edit(['in'], punch('x', 'in', '15T12:10')), 'break-start'],
  ['a break that ends before it starts', edit(['end'], punch('x', 'break-end', '15T11:00')), 'break-end'],
  ['a second start of a break', edit([], punch('x', 'break-start', '15T12:10')), 'break-start'],
  ['an out before the in', edit(['out'], punch('x', 'out', '15T08:00')), 'out'],
  ['an in that goes alone', edit(['in', 'start', 'end']), 'out'],
  ['an in within a shift', edit([], punch('x', 'in', '15T15:00')), 'in'],
  ['the same press twice', edit([], punch('x', 'in', '15T09:00')), 'in'],
] as const)('%s', (_title, change, misfit) => {
  expect(misfitOf(day, change, sites)?.kind).toBe(misfit);
});

test('what meant nothing before an edit does not hold it up', () => {
  const odd = [...day, punch('odd', 'out', '15T20:00')];
  expect(misfitOf(odd, edit(['out'], punch('x', 'out', '15T18:00')), sites)).toBeUndefined();
});

test('an added punch counts to the shift that was open then, and an in across the day’s start to the date before', () => {
  const night = [punch('in', 'in', '15T22:00')];
  expect(editPunches(night, edit([], punch('x', 'out', '16T06:00', '99')), sites).at(-1)).toMatchObject({
    id: idOf('x'),
    businessDate: '2026-06-15',
  });
  const [moved] = editPunches(day, edit(['in'], punch('x', 'in', '15T03:30', '99')), sites);
  expect(moved).toMatchObject({ id: idOf('x'), businessDate: '2026-06-14' });
});

test('an edit and its reverse leave what was there', () => {
  fc.assert(
    fc.property(fc.subarray(day), fc.integer({ min: 0, max: 23 }), (voided, hour) => {
      const x = punch('x', 'in', `16T${String(hour).padStart(2, '0')}:00`);
      const forth = editPunches(day, { voided: new Set(voided.map(({ id }) => id)), added: [x] }, sites);
      expect(forth.map(({ id }) => id)).toContain(x.id);
      const back = inOrder([...forth.filter(({ id }) => id !== x.id), ...voided]);
      expect(back).toEqual(inOrder(day));
    }),
  );
});
