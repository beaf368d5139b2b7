import { join } from 'node:path';
import { socketUrl } from '@daybook/db/embedded/answers';
import { findPostmaster } from '@daybook/db/embedded/postmaster';
import { openSql } from '@daybook/db/open';
import { leave, newPlace, ready, startDaybook } from '@daybook/faults/run';
import { spread, table } from './figures.ts';
import { makePlannedShop } from './roster/shop.ts';

/** What the roster of a large site costs at the API: one question after another. */
const people = 200;
const weeks = 4;
const rounds = 60;
const warmUp = 15;
const span = { from: '2026-10-05', to: '2026-11-01' };
const moved = '2026-10-29';

interface Answer<T> {
  result: { data: T };
}
interface Listed {
  people: unknown[];
  shifts: { id: string; version: number }[];
}

const place = await newPlace();
const run = startDaybook(place);
await ready(place, run);
const postmaster = findPostmaster(join(place.data, 'postgres', 'data'));
if (!postmaster) throw new Error('the database does not run');
const sql = openSql(socketUrl(postmaster.socketDirectory, 'postgres', 'daybook'), { max: 1 });

try {
  const { token, site, employee, shift } = await makePlannedShop(sql, { people, weeks, from: span.from });
  const url = (name: string) => `http://127.0.0.1:${place.port}/trpc/${name}`;
  const headers = { cookie: `daybook-staff=${token}`, 'content-type': 'application/json' };
  const read = async <T>(name: string, answer: Promise<Response>): Promise<T> => {
    const got = await answer;
    if (!got.ok) throw new Error(`${name} answered ${got.status}: ${await got.text()}`);
    return ((await got.json()) as Answer<T>).result.data;
  };
  const ask = <T>(name: string, input: object) =>
    read<T>(name, fetch(`${url(name)}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers }));
  const call = <T>(name: string, input: object) =>
    read<T>(name, fetch(url(name), { method: 'POST', headers, body: JSON.stringify(input) }));
  const row = async (title: string, work: (round: number) => Promise<unknown>): Promise<string[]> => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begin = performance.now();
      await work(round);
      times.push(performance.now() - begin);
    }
    return [title, (times[0] ?? 0).toFixed(0), spread(times.slice(warmUp), 0)];
  };
  const list = (dates: object) => ask<Listed>('roster.list', { siteId: site, ...dates });
  const shown = await list(span);
  if (shown.people.length !== people) throw new Error('the people are not in the answer');
  let version = shown.shifts.find(({ id }) => id === shift)?.version ?? 0;
  const drag = async (round: number) => {
    const starts = round % 2 === 0 ? '09:00' : '10:00';
    const to = { employeeId: employee, date: moved, starts, ends: '18:00', breakMinutes: 30, note: '' };
    const changes = [{ id: shift, version, shift: to }];
    const saved = await call<Listed>('roster.save', { siteId: site, changes });
    version = saved.shifts.find(({ id }) => id === shift)?.version ?? 0;
  };
  const publish = async (round: number) => {
    await drag(round);
    await call('roster.publish', { siteId: site, ...span, despite: true });
  };
  const rows = [
    await row(`list, ${weeks} weeks of ${people}`, () => list(span)),
    await row(`list, a week of ${people}`, () => list({ from: span.from, to: '2026-10-11' })),
    await row('save, one drag', drag),
    await row('one drag and publish, four weeks', publish),
  ];
  process.stdout.write(`${people} people, ${shown.shifts.length} shifts\n`);
  process.stdout.write(`${table(['ms', 'first', `median of ${rounds - warmUp} (least to most)`], rows)}\n`);
} finally {
  await sql.end();
  await leave(place, [run]);
}
