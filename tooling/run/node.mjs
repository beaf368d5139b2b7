import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bin, Plain } from './place.mjs';

/** Since then Node runs TypeScript as it stands. */
const least = [22, 18];

function isNew(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  return major > least[0] || (major === least[0] && minor >= least[1]);
}

/** The Node that runs Daybook: the workspace's own, else the one at hand when it is new enough. */
export function daybookNode() {
  const own = join(bin, 'node');
  try {
    if (isNew(execFileSync(own, ['--version'], { encoding: 'utf8' }))) return own;
  } catch {
    // Not to be had for this machine; the Node at hand may do.
  }
  if (isNew(process.version)) return process.execPath;
  throw new Plain(
    `Daybook needs Node ${least.join('.')} or later to run; its own could not be installed here and this is ${process.version}.`,
  );
}
