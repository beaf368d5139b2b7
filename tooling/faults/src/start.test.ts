import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import {
  databaseProcesses,
  isAlive,
  leave,
  newPlace,
  type Place,
  type Run,
  ready,
  serverPid,
  signalGroup,
  startByNpm,
  startDaybook,
  startOnNetwork,
  within,
} from './run.ts';

let place: Place;
let runs: Run[] = [];

async function started(env: Record<string, string> = {}): Promise<Run> {
  const run = startDaybook(place, env);
  runs.push(run);
  await ready(place, run);
  return run;
}

afterEach(async () => {
  await leave(place, runs);
  runs = [];
});

test('Ctrl-C stops all of it, and leaves nothing behind', async () => {
  place = await newPlace();
  const run = await started();
  const pid = serverPid(place);
  expect(databaseProcesses(place).length).toBeGreaterThan(0);
  signalGroup(run, 'SIGINT');
  expect(await run.ended).toBe(0);
  expect(isAlive(pid)).toBe(false);
  expect(databaseProcesses(place)).toEqual([]);
});

test('a page of an app is answered once, and nothing is warned of', async () => {
  place = await newPlace();
  const run = await started();
  for (const path of ['/sign-in', '/kiosk/anywhere']) {
    const page = await fetch(`http://127.0.0.1:${place.port}${path}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<div id="app">');
  }
  expect(run.said()).not.toMatch(/"level":[45]0/);
});

test('a signal to the first process alone stops all of it too', async () => {
  place = await newPlace();
  const run = await started();
  const pid = serverPid(place);
  run.child.kill('SIGTERM');
  expect(await run.ended).toBe(0);
  expect(isAlive(pid)).toBe(false);
  expect(databaseProcesses(place)).toEqual([]);
});

test('when npm alone is told to stop, all of it stops', async () => {
  place = await newPlace();
  const run = startByNpm(place);
  runs.push(run);
  await ready(place, run);
  const pid = serverPid(place);
  run.child.kill('SIGTERM');
  expect(await within(15_000, () => !isAlive(pid) && databaseProcesses(place).length === 0)).toBe(true);
});

test('a second start says where the first one runs and ends well within 3 s', async () => {
  place = await newPlace();
  await started();
  const began = performance.now();
  const second = startDaybook(place);
  expect(await second.ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(3_000);
  expect(second.said()).toContain(`http://localhost:${place.port}`);
  const third = startOnNetwork(place);
  expect(await third.ended).toBe(0);
  expect(third.said()).toContain('That is without --lan');
});

test('two starts at the same moment: one serves, the other says where', async () => {
  place = await newPlace();
  const both = [startDaybook(place), startDaybook(place)];
  runs.push(...both);
  const first = await Promise.any(both.map(async (run) => ready(place, run).then(() => run)));
  const other = both.find((run) => run !== first);
  expect(await other?.ended).toBe(0);
  expect(other?.said()).toContain(`already running at http://localhost:${place.port}`);
  expect(isAlive(serverPid(place))).toBe(true);
});

test('a start that waits for one that hangs can be stopped', async () => {
  place = await newPlace();
  await started();
  const hanging = serverPid(place);
  process.kill(hanging, 'SIGSTOP');
  try {
    const second = startDaybook(place);
    runs.push(second);
    // It has asked the first in vain, and looks again until that answers.
    await wait(5_000);
    signalGroup(second, 'SIGINT');
    // By which code depends on how far it had come. One that cannot be stopped is told by the test's time.
    expect(await second.ended).toEqual(expect.any(Number));
  } finally {
    // Nothing ends what is stopped, also when the test fails.
    process.kill(hanging, 'SIGCONT');
  }
});

test('after kill -9 of the server the next start recovers, with the orphaned PostgreSQL', async () => {
  place = await newPlace();
  const first = await started();
  process.kill(serverPid(place), 'SIGKILL');
  await first.ended;
  expect(databaseProcesses(place).length, 'PostgreSQL is an orphan now').toBeGreaterThan(0);
  await started();
  const ready = await fetch(`http://127.0.0.1:${place.port}/api/health/ready`);
  expect(await ready.json()).toMatchObject({ ready: true });
});

test('after kill -9 of everything the next start recovers', async () => {
  place = await newPlace();
  const first = await started();
  for (const line of databaseProcesses(place)) process.kill(Number.parseInt(line, 10), 'SIGKILL');
  signalGroup(first, 'SIGKILL');
  await first.ended;
  await started();
});

test('when the first process is killed, the server notices and stops', async () => {
  place = await newPlace();
  const run = await started();
  const pid = serverPid(place);
  run.child.kill('SIGKILL');
  expect(await within(15_000, () => !isAlive(pid) && databaseProcesses(place).length === 0)).toBe(true);
});

test('a note of a dead process, or of one whose port is a stranger now, fools nobody', async () => {
  place = await newPlace();
  const stranger = createServer((_, response) => response.end(JSON.stringify({ live: true, instance: 'other' })));
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const address = stranger.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  writeFileSync(join(place.data, 'instance.json'), JSON.stringify({ pid: process.pid, url, instance: 'mine' }));
  await started();
  expect(serverPid(place)).not.toBe(process.pid);
  stranger.close();
});

test('a port that is taken stops the start with one sentence that names the setting', async () => {
  place = await newPlace();
  const stranger = createServer();
  await new Promise<void>((resolve) => stranger.listen(place.port, '127.0.0.1', resolve));
  const run = startDaybook(place);
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain(`PORT ${place.port} is taken`);
  expect(run.said()).not.toContain('    at ');
  expect(databaseProcesses(place)).toEqual([]);
  stranger.close();
});

test.each([
  ['PORT', 'eighty', /PORT/],
  ['SESSION_LIFETIME', '-1', /SESSION_LIFETIME/],
  ['PUBLIC_URL', 'daybook', /PUBLIC_URL/],
])('a wrong %s stops the start with one sentence that names it', async (name, value, said) => {
  place = await newPlace();
  const run = startDaybook(place, { [name]: value });
  expect(await run.ended).toBe(1);
  expect(run.said().trim().split('\n')).toHaveLength(1);
  expect(run.said()).toMatch(said);
});
