import { type Appointment, appointmentsList } from '@daybook/contract/appointments';
import { newId } from '@daybook/contract/new-id';
import { expect, test } from 'vitest';
import { columnsOf, rangeOf } from './columns.ts';

const [siteId, luz, max] = [newId(), newId(), newId()];

function at(startsAt: string, endsAt: string, state: Appointment['state'] = 'booked', providerId = luz) {
  return {
    ...{ id: newId(), siteId, providerId, startsAt, endsAt, place: 1, state, flags: [], source: 'staff' },
    ...{ service: null, client: null, note: null, keptUntil: null, version: 1 },
  };
}
function list(items: object[], zone = 'Asia/Manila', windows: object[] = []) {
  return appointmentsList.output.parse({
    site: { id: siteId, name: 'Parian', zone, today: '2026-11-23' },
    providers: [
      { id: luz, name: 'Luz Ramos', calledName: 'Luz', windows, late: false },
      { id: max, name: 'Max Cruz', calledName: 'Max', windows: [], late: false },
    ],
    items,
  });
}

test('an appointment stands in its provider’s column at the site’s wall time', () => {
  const [first, second] = columnsOf(
    list([at('2026-11-23T01:30:00.000Z', '2026-11-23T02:00:00.000Z')]),
    ['2026-11-23'],
    undefined,
  );
  expect(first?.placed).toMatchObject([{ from: 570, to: 600, lane: 0, lanes: 1 }]);
  expect(second?.placed).toEqual([]);
});

test('what was cancelled takes no place on the grid', () => {
  const [first] = columnsOf(
    list([at('2026-11-23T01:30:00.000Z', '2026-11-23T02:00:00.000Z', 'cancelled')]),
    ['2026-11-23'],
    undefined,
  );
  expect(first?.placed).toEqual([]);
});

test('on the night that the clock is set back an end is drawn after its start', () => {
  const [first] = columnsOf(
    list([at('2026-11-01T05:30:00.000Z', '2026-11-01T06:15:00.000Z')], 'America/New_York'),
    ['2026-11-01'],
    undefined,
  );
  expect(first?.placed).toMatchObject([{ from: 90, to: 105 }]);
});

test('the hours reach round windows and appointments, and are usual ones without any', () => {
  const window = { from: '2026-11-22T23:30:00.000Z', to: '2026-11-23T08:10:00.000Z' };
  expect(rangeOf(columnsOf(list([], 'Asia/Manila', [window]), ['2026-11-23'], undefined))).toEqual({
    from: 420,
    to: 1020,
  });
  expect(rangeOf(columnsOf(list([]), ['2026-11-23'], undefined))).toEqual({ from: 480, to: 1020 });
});
