import { spawn } from 'node:child_process';
import { goOnUnlessStopped } from './child.mjs';
import { daybookNode } from './node.mjs';
import { whenParentGone } from './parent.mjs';
import { environment, root, server } from './place.mjs';

/**
 * Runs the server until it ends and answers its exit code. Ctrl-C reaches it by itself, since the terminal tells the
 * whole group; a signal to this process alone is passed on, and should this process die, the server notices by the
 * closed channel and stops.
 */
export function serve(args, { env = {}, nodeArgs = [] } = {}) {
  goOnUnlessStopped();
  const child = spawn(daybookNode(), [...nodeArgs, server, ...args], {
    cwd: root,
    env: environment(env),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenParentGone(() => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(String(error));
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
