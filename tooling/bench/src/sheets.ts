import { join } from 'node:path';
import { socketUrl } from '@daybook/db/embedded/answers';
import { findPostmaster } from '@daybook/db/embedded/postmaster';
import { openSql } from '@daybook/db/open';
import { leave, newPlace, ready, startDaybook } from '@daybook/faults/run';
import { spread, table } from './figures.ts';
import { makeShop } from './hours/shop.ts';

/** What timesheets cost at the API, with a year of punches of fifty people in the table: one question after another. */
const people = 50;
const rounds = 60;
const warmUp = 15;
const period = { from: '2026-10-18', to: '2026-10-31' };

interface Listed {
  result: { data: { items: { employee: { id: string } }[]; totals: { worked: number } } };
}

const place = await newPlace();
const run = startDaybook(place);
await ready(place, run);
const postmaster = findPostmaster(join(place.data, 'postgres', 'data'));
if (!postmaster) throw new Error('the database does not run');
const sql = openSql(socketUrl(postmaster.socketDirectory, 'postgres', 'daybook'), { max: 1 });

try {
  const { token, punches } = await makeShop(sql, people);
  const ask = async (name: string, input: object): Promise<unknown> => {
    const query = encodeURIComponent(JSON.stringify(input));
    const url = `http://127.0.0.1:${place.port}/trpc/${name}?input=${query}`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}: ${await answer.text()}`);
    return await answer.json();
  };
  const row = async (title: string, name: string, input: object): Promise<string[]> => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begin = performance.now();
      await ask(name, input);
      times.push(performance.now() - begin);
    }
    return [title, (times[0] ?? 0).toFixed(0), spread(times.slice(warmUp), 0)];
  };
  const { result } = (await ask('timesheets.list', { period, limit: people })) as Listed;
  const { items, totals } = result.data;
  if (items.length !== people || totals.worked === 0) throw new Error('the people are not in the answer');
  const employeeId = items[0]?.employee.id;
  const rows = [
    await row(`list, a fortnight of ${people}`, 'timesheets.list', { period, limit: people }),
    await row('get, a fortnight of one', 'timesheets.get', { employeeId, period }),
    await row(`report, 26 weeks of ${people}`, 'timesheets.report', { from: '2026-05-03', to: '2026-10-31' }),
    await row('explain, one date', 'timesheets.explain', { employeeId, date: '2026-10-20' }),
  ];
  process.stdout.write(`${people} people, ${punches} punches\n`);
  process.stdout.write(`${table(['ms', 'first', `median of ${rounds - warmUp} (least to most)`], rows)}\n`);
} finally {
  await sql.end();
  await leave(place, [run]);
}
