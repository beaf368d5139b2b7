import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from './connection.ts';
import type { Person } from './people.ts';

/** What the load is to be; the program that measures sends it, one at a time. */
export interface Order {
  port: number;
  connections: number;
  /** Of the measurement; the warm-up before it is not counted. */
  seconds: number;
  warmSeconds: number;
  /** `punch` by PIN; `grant`: identify by PIN, then punch by the grant. */
  way: 'punch' | 'grant';
  /** Sent to the framework alone: nobody has really punched, so everybody's next kind stays what it was. */
  pretended: boolean;
  /** Calls a second for an open loop; without it each connection sends as soon as it was answered. */
  rate?: number;
}

export interface Outcome {
  /** Clock-ins a second. */
  rate: number;
  /** ms, from the moment when a call was to be sent. */
  p50: number;
  p99: number;
  p999: number;
  /** All that were recorded, those of the warm-up too: so many rows there must be. */
  recorded: number;
  wrong: string[];
}

const kinds = ['in', 'break-start', 'break-end', 'out'];
let people: Person[] = [];
let steps: Uint32Array = new Uint32Array();

process.on('message', (message: { people: Person[] } | Order) => {
  if ('people' in message) {
    people = message.people;
    steps = new Uint32Array(people.length);
    process.send?.('ready');
  } else void run(message).then((outcome) => process.send?.(outcome));
});

/** Everybody's turn comes round, always on one connection, so that two punches of one person never cross. */
function* turnsOf(connection: number, connections: number): Generator<number> {
  for (;;) for (let at = connection; at < people.length; at += connections) yield at;
}

async function run(order: Order): Promise<Outcome> {
  const latencies: number[] = [];
  const wrong: string[] = [];
  let recorded = 0;
  const begin = performance.now();
  const [from, to] = [begin + order.warmSeconds * 1000, begin + (order.warmSeconds + order.seconds) * 1000];
  const due = order.rate === undefined ? undefined : schedule(begin, to, order.rate);

  async function work(number: number): Promise<void> {
    const connection = new Connection('127.0.0.1', order.port);
    for (const at of turnsOf(number, order.connections)) {
      const planned = due ? due.next().value : performance.now();
      if (planned === undefined || planned >= to) break;
      if (due && planned > performance.now()) await wait(planned - performance.now());
      const body = await clockIn(connection, at, order);
      const now = performance.now();
      if (body.includes('"outcome":"recorded"')) recorded += 1;
      else if (wrong.length < 5) wrong.push(body.slice(0, 300));
      // Of an open loop every call counts that was to be sent in time, the late answers above all.
      if (planned >= from && (due || now <= to)) latencies.push(now - planned);
    }
    connection.close();
  }

  await Promise.all(Array.from({ length: order.connections }, (_, number) => work(number)));
  latencies.sort((a, b) => a - b);
  const percentile = (share: number) => latencies[Math.ceil(latencies.length * share) - 1] ?? Number.NaN;
  return {
    rate: latencies.length / order.seconds,
    p50: percentile(0.5),
    p99: percentile(0.99),
    p999: percentile(0.999),
    recorded,
    wrong,
  };
}

function* schedule(begin: number, to: number, rate: number): Generator<number, undefined> {
  for (let at = begin; at < to; at += 1000 / rate) yield at;
  return undefined;
}

async function clockIn(connection: Connection, at: number, { way, pretended }: Order): Promise<string> {
  const person = people[at];
  if (!person) throw new Error('there is nobody to punch');
  const { employeeId, pin, token } = person;
  const cookie = `daybook-kiosk=${token}`;
  const byPin = { method: 'pin', employeeId, pin };
  const step = steps[at] ?? 0;
  if (!pretended) steps[at] = step + 1;
  const punch = { id: randomUUID(), kind: kinds[step % 4], occurredAt: new Date().toISOString() };
  if (way === 'punch') {
    return (await connection.send('/trpc/clock.punch', cookie, JSON.stringify({ ...punch, claim: byPin }))).body;
  }
  const known = await connection.send('/trpc/clock.identify', cookie, JSON.stringify({ claim: byPin }));
  const grant = /"grant":"([^"]+)"/.exec(known.body)?.[1] ?? '';
  const claim = { method: 'grant', grant };
  return (await connection.send('/trpc/clock.punch', cookie, JSON.stringify({ ...punch, claim }))).body;
}
