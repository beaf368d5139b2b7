import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A running server as its own pid file tells it. */
export interface Postmaster {
  pid: number;
  socketDirectory: string;
}

/** The server that runs on this data, if its pid file names a living process. */
export function findPostmaster(data: string): Postmaster | undefined {
  try {
    const [pid, , , , socketDirectory] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const found = { pid: Number(pid), socketDirectory: socketDirectory ?? '' };
    return found.socketDirectory !== '' && isAlive(found.pid) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process lives; one of somebody else's is as good as none to us. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
