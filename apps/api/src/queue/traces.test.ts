import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { callNext, newTicketId, openQueue, seenAs, walkIn } from '../testing/queues.ts';

let daybook: Daybook;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

test('why somebody goes by the priority lane, and who it is, stands in no trail, no event and no step that is kept', async () => {
  daybook.clock.set('2026-06-15T01:00:00.000Z');
  const clinic = await openQueue(daybook);
  const { desk, tablet, client, service, organizationId } = clinic;
  const { queue } = desk.api.appointments;
  await queue.take.mutate(walkIn(clinic, { clientId: client, priority: 'pregnant' }));
  await tablet.api.appointments.queue.takeHere.mutate({
    id: newTicketId(),
    serviceId: service,
    priority: 'disability',
  });
  const third = await queue.take.mutate(walkIn(clinic));
  await queue.prioritize.mutate({ ...seenAs(third), priority: 'senior' });
  const called = await callNext(desk, clinic, 'Room 2');
  if (!called) throw new Error('nobody was called');
  await queue.transfer.mutate({ ...seenAs(called), serviceId: clinic.other });
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  const kept = await sql<{ told: string; n: number }[]>`
    select string_agg(t.told, ' ') as told, count(*)::int as n from (
      select a::text as told from audit_events a where a.organization_id = ${organizationId} and a.action like 'queue.%'
      union all select e::text from live_events e where e.organization_id = ${organizationId} and e.topic = 'queue'
      union all select c::text from ticket_changes c where c.organization_id = ${organizationId}) t`;
  await sql.end();
  expect(kept[0]?.n).toBe(18);
  expect(kept[0]?.told).toMatch(/prioritized/);
  expect(kept[0]?.told).not.toMatch(/pregnant|disability|senior|Magsaysay/);
  expect(kept[0]?.told).not.toContain(client);
});
