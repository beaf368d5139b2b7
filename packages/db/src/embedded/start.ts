import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { answers, socketUrl } from './answers.ts';
import { initialise } from './initialise.ts';
import { findPlace, type Place } from './place.ts';
import { findPostmaster, isAlive, type Postmaster } from './postmaster.ts';

export interface EmbeddedPostgres {
  /** The address of this role and database, over the private socket. */
  url(role: string, database: string): string;
  socketDirectory: string;
  /** The postmaster now; 0 while it is being started again. */
  pid(): number;
  /** Whether it ran already: left behind by a killed server, or belonging to one that runs. */
  adopted: boolean;
  /** Fast shutdown; answers when the server is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  directory: string;
  settings?: Record<string, string>;
  progress?: (sentence: string) => void;
}

const startMs = 30_000;
const largestLog = 10_000_000;

/**
 * Daybook's own PostgreSQL: no network, one private socket, data that survive any kill. A server that already runs on
 * the data is adopted; one that dies while we live is started again on the same socket.
 * @throws Error with PostgreSQL's last words when it does not come up in 30 s
 */
export async function startEmbeddedPostgres({
  directory,
  settings = {},
  progress = () => undefined,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = findPlace(directory, progress);
  const data = await initialise(place, progress);
  let stopped = false;
  let reviving = false;
  let socketDirectory = '';

  async function come(): Promise<{ postmaster: Postmaster; adopted: boolean }> {
    const deadline = performance.now() + startMs;
    for (;;) {
      const running = findPostmaster(data);
      if (running && (await answers(running.socketDirectory))) return { postmaster: running, adopted: true };
      // A server that is on its way up or down holds the lock for a moment: then try again.
      const own = running ? undefined : await launch();
      if (own) return { postmaster: own, adopted: false };
      if (performance.now() > deadline) throw new Error(`PostgreSQL did not start:\n${lastWords(place)}`);
      await wait(200);
    }
  }

  async function launch(): Promise<Postmaster | undefined> {
    socketDirectory ||= makeSocketDirectory(place);
    const child = spawnServer(place, data, socketDirectory, settings);
    let exited = false;
    child.once('exit', () => {
      exited = true;
    });
    child.once('error', () => {
      exited = true;
    });
    while (!exited && child.pid !== undefined) {
      if (findPostmaster(data)?.pid === child.pid && (await answers(socketDirectory)))
        return { pid: child.pid, socketDirectory };
      await wait(25);
    }
    return undefined;
  }

  const first = await come();
  socketDirectory = first.postmaster.socketDirectory;
  let current = first.postmaster;

  // The postmaster may be no child of ours, so its life is looked at, not awaited.
  const watch = setInterval(() => {
    if (stopped || reviving || isAlive(current.pid)) return;
    current = { ...current, pid: 0 };
    reviving = true;
    come()
      .then(({ postmaster }) => {
        current = postmaster;
      })
      .catch((error: unknown) => progress(String(error)))
      .finally(() => {
        reviving = false;
      });
  }, 300);
  watch.unref();

  return {
    url: (role, database) => socketUrl(socketDirectory, role, database),
    socketDirectory,
    pid: () => current.pid,
    adopted: first.adopted,
    stop: async () => {
      clearInterval(watch);
      stopped = true;
      while (reviving) await wait(50);
      await end(current.pid);
      rmSync(socketDirectory, { recursive: true, force: true });
    },
  };
}

function makeSocketDirectory({ runAs }: Place): string {
  // A socket's path holds 107 bytes at the most, so not below the data.
  const directory = mkdtempSync(join(tmpdir().length > 60 ? '/tmp' : tmpdir(), 'daybook-'));
  if (runAs) chownSync(directory, runAs.uid, runAs.gid);
  return directory;
}

const logFile = (place: Place) => join(place.directory, 'postgres.log');

function spawnServer(
  place: Place,
  data: string,
  socketDirectory: string,
  settings: Record<string, string>,
): ChildProcess {
  const all = {
    listen_addresses: '',
    unix_socket_directories: socketDirectory,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    ...settings,
  };
  const args = ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const large = (statSync(logFile(place), { throwIfNoEntry: false })?.size ?? 0) > largestLog;
  const log = openSync(logFile(place), large ? 'w' : 'a', 0o600);
  try {
    // Detached: a Ctrl-C reaches the whole process group, and PostgreSQL must outlive the requests that it ends.
    const child = spawn(join(place.programs, 'bin/postgres'), args, {
      detached: true,
      stdio: ['ignore', log, log],
      cwd: place.directory,
      ...place.runAs,
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

async function end(pid: number): Promise<void> {
  if (pid === 0 || !isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid); waited += 20) {
    if (waited === 15_000) process.kill(pid, 'SIGQUIT');
    await wait(20);
  }
}

function lastWords(place: Place): string {
  return readFileSync(logFile(place), 'utf8').split('\n').slice(-12).join('\n');
}
