import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The hold of one process on a folder of data. */
export interface Hold {
  release: () => void;
}

/** A process by its id and when it began: ids are given again, the two together are not. */
function nameOf(pid: number): string | undefined {
  try {
    const began = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return began === '' ? undefined : `${pid} ${began}`;
  } catch {
    return undefined;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes the folder of data for this process, for as long as it lives; undefined while another living process has it.
 * Whatever a dead one left is no hold. The file appears whole or not at all, since it is linked, not written.
 */
export function holdData(data: string): Hold | undefined {
  mkdirSync(data, { recursive: true, mode: 0o711 });
  const file = join(data, 'hold');
  const own = nameOf(process.pid) ?? String(process.pid);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, own, { mode: 0o600 });
  try {
    for (;;) {
      if (link(draft, file)) break;
      const other = read(file);
      if (other === undefined) continue;
      if (other !== own && nameOf(Number.parseInt(other, 10)) === other) return undefined;
      takeAway(file, other);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release: () => {
      if (read(file) === own) rmSync(file, { force: true });
    },
  };
}

/** Takes away what a dead process left, unless another start has put its own there meanwhile. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) !== stale) link(aside, file);
  rmSync(aside, { force: true });
}
