import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, needsBuilt } from './build.mjs';
import { install } from './install.mjs';
import { daybookNode } from './node.mjs';
import { environment, root } from './place.mjs';

const say = (sentence) => console.log(sentence);

/**
 * A command of the workspace that is a program of its own, on what `npm start` would start; `onRunning`, on a Daybook
 * that runs already, which knows the files of its own build alone.
 */
export function script(file, { onRunning = false } = {}) {
  return async (args) => {
    await install(say);
    if (onRunning) needsBuilt();
    else await build(say);
    const child = spawn(daybookNode(), [join(root, file), ...args], {
      cwd: root,
      env: environment(),
      stdio: 'inherit',
    });
    process.on('exit', () => child.kill('SIGTERM'));
    return await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  };
}
