import { spawn } from 'node:child_process';
import { whenParentGone } from './parent.mjs';
import { environment, root, Stopped } from './place.mjs';

const running = new Set();
let stopping = false;

/** Ends what is still running, each with the processes it began itself. */
function stopAll(signal) {
  stopping = true;
  for (const child of running) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** Passes on every signal to stop, and waits for what was begun. */
export function stopWithChildren() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll('SIGTERM'));
  whenParentGone(() => stopAll('SIGTERM'));
  process.on('exit', () => stopAll('SIGKILL'));
}

/** Throws when a signal to stop has come. */
export function goOnUnlessStopped() {
  if (stopping) throw new Stopped();
}

/**
 * Runs a command in its own process group and collects what it says. Answers `{code, output}`; 1 when it could not start.
 * Throws when a signal stopped it.
 */
export function collect(command, args, { env = {}, cwd = root, onLine = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: environment(env),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let rest = '';
    const hear = (chunk) => {
      output += chunk;
      rest += chunk;
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    };
    running.add(child);
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const end = (code) => {
      running.delete(child);
      if (stopping) reject(new Stopped());
      else resolve({ code, output });
    };
    child.on('error', (error) => {
      output += String(error);
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}
