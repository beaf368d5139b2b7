import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@daybook/db/testing/free-port';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A place of its own for one Daybook: its port and its folder of data. */
export interface Place {
  port: number;
  data: string;
}

export async function newPlace(): Promise<Place> {
  const data = mkdtempSync(join(tmpdir(), 'daybook-faults-'));
  chmodSync(data, 0o711);
  return { port: await freePort(), data };
}

export interface Run {
  child: ChildProcess;
  said: () => string;
  /** Settles with the exit code. */
  ended: Promise<number | null>;
}

/** `npm start`, in a process group of its own, as a terminal would. */
export function startByNpm(place: Place): Run {
  return run(place, 'npm', ['start', '--', '--empty'], {});
}

/** What `npm start` runs, without npm before it. */
export function startDaybook(place: Place, env: Record<string, string> = {}): Run {
  return run(place, process.execPath, ['tooling/run.mjs', 'start', '--empty'], { npm_lifecycle_event: '', ...env });
}

/** `npm start -- --lan` without npm before it, with the demo; `ready` asks by plain http and does not know of it. */
export function startOnNetwork(place: Place, env: Record<string, string> = {}): Run {
  return run(place, process.execPath, ['tooling/run.mjs', 'start', '--lan'], { npm_lifecycle_event: '', ...env });
}

function run({ port, data }: Place, command: string, args: string[], env: Record<string, string>): Run {
  const child = spawn(command, args, {
    cwd: root,
    detached: true,
    env: { ...process.env, PORT: String(port), DAYBOOK_DATA: data, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  return { child, said: () => output, ended };
}

/** Waits until it answers that it is ready; fails with what the run said when it does not. */
export async function ready({ port }: Place, run: Run): Promise<void> {
  const until = performance.now() + 60_000;
  while (performance.now() < until) {
    if (run.child.exitCode !== null) break;
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => undefined);
    if (answer?.ok && run.said().includes('is ready')) return;
    await wait(100);
  }
  throw new Error(`Daybook did not get ready:\n${run.said()}`);
}

/** The process id that the running server noted. */
export function serverPid({ data }: Place): number {
  return JSON.parse(readFileSync(join(data, 'instance.json'), 'utf8')).pid;
}

/** Kills the server's process and starts Daybook again, as somebody would who sees that it is gone. */
export async function killServer(place: Place, runs: Run[]): Promise<void> {
  process.kill(serverPid(place), 'SIGKILL');
  await runs.at(-1)?.ended;
  const run = startDaybook(place);
  runs.push(run);
  await ready(place, run);
}

/** Sends a signal to the run with everything it began, as Ctrl-C does. */
export function signalGroup(run: Run, signal: NodeJS.Signals): void {
  if (run.child.pid) process.kill(-run.child.pid, signal);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The processes of this place's PostgreSQL, by the folder in their command line. */
export function databaseProcesses({ data }: Place): string[] {
  return execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(data) && line.includes('postgres'));
}

/** Waits until `holds`, for at most so many ms. Answers whether it did. */
export async function within(ms: number, holds: () => boolean): Promise<boolean> {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    if (holds()) return true;
    await wait(50);
  }
  return holds();
}

/** Stops whatever is left of a place, and takes its data away. */
export async function leave(place: Place, runs: readonly Run[]): Promise<void> {
  for (const run of runs) if (run.child.exitCode === null && run.child.signalCode === null) signalGroup(run, 'SIGINT');
  await Promise.all(runs.map((run) => run.ended));
  await within(10_000, () => databaseProcesses(place).length === 0);
  rmSync(place.data, { recursive: true, force: true });
}
