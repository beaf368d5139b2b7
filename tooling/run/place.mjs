import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const bin = join(root, 'node_modules', '.bin');
export const server = join(root, 'apps', 'api', 'src', 'main.ts');

/** The environment in which the workspace's own Node and tools come first. */
export function environment(more = {}) {
  return {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ...more,
  };
}

/** A setting that the start itself needs, from the environment or `.env`. */
export function setting(name) {
  if (process.env[name]) return process.env[name];
  const file = join(root, '.env');
  if (!existsSync(file)) return undefined;
  const line = new RegExp(`^\\s*${name}\\s*=\\s*["']?([^"'#\\r\\n]*)`, 'm').exec(readFileSync(file, 'utf8'));
  return line?.[1]?.trim() || undefined;
}

/** The folder with Daybook's data, as the server understands the setting. */
export function dataFolder() {
  return resolve(root, setting('DAYBOOK_DATA') ?? '.daybook');
}

/** A signal came to stop. */
export class Stopped extends Error {
  name = 'Stopped';
}

/** An error whose message says all there is to say. */
export class Plain extends Error {
  name = 'Plain';
}
