import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { dataFolder } from './place.mjs';

const patienceMs = 1_500;

/**
 * Where Daybook runs for this folder of data, if it answers by the name it noted; a note of a dead process, or of one
 * whose port is somebody else's now, is none.
 */
export async function runningAddress() {
  try {
    const { url, instance, certificate } = JSON.parse(readFileSync(join(dataFolder(), 'instance.json'), 'utf8'));
    const health = await (certificate ? askPinned : ask)(`${url}/api/health`, certificate);
    return health.instance === instance ? url : undefined;
  } catch {
    return undefined;
  }
}

async function ask(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
  return await answer.json();
}

/**
 * Asks over https. The server's certificate may be by an authority that this machine does not know: it counts when it is
 * the one that was noted, by its SHA-256, and no other does.
 */
function askPinned(url, certificate) {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patienceMs);
    const asked = request(url, { rejectUnauthorized: false, agent: false, signal }, async (answer) => {
      try {
        if (answer.socket.getPeerCertificate().fingerprint256 !== certificate) throw new Error('another certificate');
        resolve(JSON.parse(Buffer.concat(await answer.toArray()).toString('utf8')));
      } catch (error) {
        asked.destroy();
        reject(error);
      }
    });
    asked.on('error', reject);
    asked.end();
  });
}
