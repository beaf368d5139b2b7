import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { socketUrl } from '@daybook/db/embedded/answers';
import { findPostmaster } from '@daybook/db/embedded/postmaster';
import { openSql } from '@daybook/db/open';
import { leave, newPlace, ready, startDaybook } from '@daybook/faults/run';
import { share, spread, table } from './figures.ts';
import { serveBeside } from './slots/beside.ts';
import { makeClinic } from './slots/clinic.ts';

/** What it costs to look for free times in a month, and to book many of them at once, at the API. */
const rounds = 100;
/** Of two hundred at once; the first finds both servers cold, and some more find them not warm yet. */
const crowds = 10;
/** The first of the month after next, so that nothing of it is over. */
const now = new Date();
const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 10);
const to = new Date(Date.parse(from) + 30 * 86_400_000).toISOString().slice(0, 10);

const place = await newPlace();
const run = startDaybook(place);
await ready(place, run);
const postmaster = findPostmaster(join(place.data, 'postgres', 'data'));
if (!postmaster) throw new Error('the database does not run');
const others: ChildProcess[] = [];
const sql = openSql(socketUrl(postmaster.socketDirectory, 'postgres', 'daybook'), { max: 1 });

try {
  const beside = await serveBeside(place, postmaster);
  others.push(beside.child);
  const { token, site, service, group, client, providers } = await makeClinic(sql, {
    ...{ providers: 10, booked: 50_000, from },
  });
  const ports = [place.port, beside.port];
  const url = (name: string, n = 0) => `http://127.0.0.1:${ports[n % ports.length]}/trpc/${name}`;
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
    JSON.parse((await slots()).text) as { result: { data: { items: { startsAt: string }[] } } }
  ).result.data.items.map(({ startsAt }) => startsAt);
  // Forty single places of two people, three for each, and ten of three places of a third, eight for each.
  const book = (n: number, serviceId: string, providerId: string | undefined, startsAt: string | undefined) => {
    const body = {
      ...{ id: randomUUID(), siteId: site, serviceId, startsAt, providerId, note: null, client: { id: client } },
    };
    return timed(() => fetch(url('appointments.book', n), { method: 'POST', headers, body: JSON.stringify(body) }));
  };
  const crowd = async (starts: readonly string[]) => {
    const asked = [
      ...Array.from({ length: 120 }, (_, n) => ({ service, who: n % 2, at: Math.floor(n / 6) })),
      ...Array.from({ length: 80 }, (_, n) => ({ service: group, who: 2, at: n % 10 })),
    ];
    const answers = await Promise.all(asked.map((one, n) => book(n, one.service, providers[one.who], starts[one.at])));
    const odd = answers.find(({ status, text }) => status !== 200 && !text.includes('"slot-taken"'));
    if (odd) throw new Error(odd.text);
    const booked = answers.filter(({ status }) => status === 200).length;
    const refused = answers.filter(({ text }) => text.includes('"slot-taken"')).length;
    return { times: answers.map(({ ms }) => ms), said: `${booked} booked, ${refused} refused` };
  };
  /** Each crowd by itself: whoever booked in the one before has mail. */
  const isAllTold = async () => {
    for (let waits = 1; waits > 0; ) {
      await wait(200);
      const [left] = await sql<{ n: number }[]>`
        select count(*)::int as n from outgoing_messages where kind = 'booked' and state in ('waiting', 'sending')`;
      waits = left?.n ?? 0;
    }
  };
  const outcomes: Awaited<ReturnType<typeof crowd>>[] = [];
  for (let n = 0; n < crowds; n += 1) {
    outcomes.push(await crowd(open.slice(n * 20, (n + 1) * 20)));
    await isAllTold();
  }
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
        ...outcomes.map(({ times, said }) => [
          `200 bookings at once, two servers: ${said}`,
          ...[spread(times, 0), share(times, 0.95).toFixed(0), share(times, 0.99).toFixed(0)],
        ]),
      ],
    )}\n`,
  );
} finally {
  for (const child of others) child.kill('SIGTERM');
  await sql.end();
  await leave(place, [run]);
}
