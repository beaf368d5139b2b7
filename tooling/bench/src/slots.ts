import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { socketUrl } from '@daybook/db/embedded/answers';
import { findPostmaster } from '@daybook/db/embedded/postmaster';
import { openSql } from '@daybook/db/open';
import { leave, newPlace, ready, startDaybook } from '@daybook/faults/run';
import { share, spread, table } from './figures.ts';
import { makeClinic } from './slots/clinic.ts';

/** What it costs to look for free times in a month, and to book many of them at once, at the API. */
const rounds = 100;
const parallel = 200;
/** The first of the month after next, so that nothing of it is over. */
const now = new Date();
const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 10);
const to = new Date(Date.parse(from) + 30 * 86_400_000).toISOString().slice(0, 10);

const place = await newPlace();
const run = startDaybook(place);
await ready(place, run);
const postmaster = findPostmaster(join(place.data, 'postgres', 'data'));
if (!postmaster) throw new Error('the database does not run');
const sql = openSql(socketUrl(postmaster.socketDirectory, 'postgres', 'daybook'), { max: 1 });

try {
  const { token, site, service, client, providers } = await makeClinic(sql, { providers: 10, booked: 50_000, from });
  const url = (name: string) => `http://127.0.0.1:${place.port}/trpc/${name}`;
  const headers = { cookie: `daybook-staff=${token}`, 'content-type': 'application/json' };
  const timed = async (work: () => Promise<Response>): Promise<{ ms: number; status: number; text: string }> => {
    const begin = performance.now();
    const answer = await work();
    const text = await answer.text();
    return { ms: performance.now() - begin, status: answer.status, text };
  };
  const slots = () =>
    timed(() => {
      const input = JSON.stringify({ siteId: site, serviceId: service, from, to });
      return fetch(`${url('appointments.slots')}?input=${encodeURIComponent(input)}`, { headers });
    });
  const looked: number[] = [];
  let free = 0;
  for (let n = 0; n < rounds; n += 1) {
    const { ms, status, text } = await slots();
    if (status !== 200) throw new Error(text);
    looked.push(ms);
    free = (JSON.parse(text) as { result: { data: { items: unknown[] } } }).result.data.items.length;
  }
  const open = (
    JSON.parse((await slots()).text) as {
      result: { data: { items: { startsAt: string; providers: { id: string }[] }[] } };
    }
  ).result.data.items.slice(0, 50);
  const booked = await Promise.all(
    Array.from({ length: parallel }, (_, n) => {
      const one = open[n % open.length];
      const body = {
        ...{ id: randomUUID(), siteId: site, serviceId: service, startsAt: one?.startsAt, note: null },
        ...{ providerId: providers[n % 2], client: { id: client } },
      };
      return timed(() => fetch(url('appointments.book'), { method: 'POST', headers, body: JSON.stringify(body) }));
    }),
  );
  const statuses = new Map<number, number>();
  for (const { status } of booked) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const times = booked.map(({ ms }) => ms);
  const [stored] = await sql<{ n: number }[]>`select count(*)::int as n from appointments`;
  process.stdout.write(`${stored?.n} appointments, ${free} free starts in the month\n`);
  process.stdout.write(
    `${table(
      ['ms', 'median (least to most)', 'p95', 'p99'],
      [
        [
          `slots of a month, ${rounds} calls`,
          spread(looked, 0),
          share(looked, 0.95).toFixed(0),
          share(looked, 0.99).toFixed(0),
        ],
        [
          `${parallel} bookings at once`,
          spread(times, 0),
          share(times, 0.95).toFixed(0),
          share(times, 0.99).toFixed(0),
        ],
      ],
    )}\n${[...statuses].map(([status, n]) => `${n} answered ${status}`).join(', ')}\n`,
  );
} finally {
  await sql.end();
  await leave(place, [run]);
}
