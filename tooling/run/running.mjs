import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './place.mjs';

/**
 * Where Daybook runs for this folder of data, if it answers by the name it noted; a note of a dead process, or of one
 * whose port is somebody else's now, is none.
 */
export async function runningAddress() {
  try {
    const { url, instance } = JSON.parse(readFileSync(join(dataFolder(), 'instance.json'), 'utf8'));
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(1_500) });
    const health = await answer.json();
    return health.instance === instance ? url : undefined;
  } catch {
    return undefined;
  }
}
