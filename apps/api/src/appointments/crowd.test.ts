import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { tenantOf } from '../tenant.ts';
import { addClient, addService, booking, openClinic, provide } from '../testing/appointments.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addEmployee } from '../testing/lakeshore.ts';
import { serveBeside } from '../testing/processes.ts';

// Two hundred bookings at once, on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000 });

let daybook: Daybook;
let servers: Awaited<ReturnType<typeof serveBeside>>[];
beforeAll(async () => {
  daybook = await startDaybook();
  // The other two go by the real clock.
  daybook.clock.set(new Date().toISOString());
  servers = await Promise.all([serveBeside(daybook), serveBeside(daybook)]);
}, 120_000);
afterAll(async () => {
  for (const { child } of servers) child.kill('SIGKILL');
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

test('of two hundred who book forty single places and ten of three at two server processes at once, seventy have one', async () => {
  const clinic = await openClinic(daybook, { hours: ['08:00', '18:00'] });
  const { owner, organizationId, site } = clinic;
  const group = await addService(owner, { name: 'Class', capacity: 3 });
  const colleagues = [clinic.provider];
  for (const name of ['Amado Cruz', 'Belen Tan']) colleagues.push(await addEmployee(owner, [site], { name }));
  for (const employee of colleagues)
    await provide(owner, { site, employee, services: [clinic.service, group], hours: ['08:00', '18:00'] });
  const desks = servers.map(({ browser }) => {
    const desk = browser();
    for (const [name, value] of clinic.desk.cookies) desk.cookies.set(name, value);
    return desk;
  });
  // Two people's twenty half hours, and ten of the third one's for three each.
  const date = new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);
  const start = (n: number) => new Date(Date.parse(`${date}T08:00:00+08:00`) + n * 30 * 60_000).toISOString();
  const singles = Array.from({ length: 40 }, (_, n) => ({ employee: colleagues[n % 2], at: start(Math.floor(n / 2)) }));
  const threes = Array.from({ length: 10 }, (_, n) => ({ employee: colleagues[2], at: start(n) }));
  const wanted = [
    ...singles.flatMap((one) => [one, one, one].map((each) => ({ ...each, service: clinic.service }))),
    ...threes.flatMap((one) => Array.from({ length: 8 }, () => ({ ...one, service: group }))),
  ];
  expect(wanted).toHaveLength(200);
  const client = await addClient(daybook, organizationId);
  const outcomes = await Promise.allSettled(
    wanted.map(({ employee, at, service }, n) => {
      const asked = booking({ ...clinic, service, provider: employee ?? clinic.provider, client }, at);
      const desk = desks[n % 2] ?? clinic.desk;
      return desk.api.appointments.book.mutate(asked);
    }),
  );
  const refused = await Promise.all(
    outcomes.flatMap((one) => (one.status === 'rejected' ? [refusal(Promise.reject(one.reason))] : [])),
  );
  expect(refused).toHaveLength(130);
  for (const { reason, free } of refused) {
    expect(reason).toBe('slot-taken');
    expect(free?.length).toBe(3);
  }
  const [overlapping] = await tenantOf(daybook.house, organizationId).read((tx) =>
    tx.execute<{ n: number; booked: number }>(sql`
      select (select count(*)::int from appointments) as booked, count(*)::int as n
      from appointments a join appointments b
        on b.organization_id = a.organization_id and b.provider_id = a.provider_id and b.id > a.id
          and b.starts_at < a.busy_until and a.starts_at < b.busy_until
          and (b.place = a.place or b.service_id <> a.service_id)`),
  );
  expect(overlapping).toEqual({ n: 0, booked: 70 });
});
