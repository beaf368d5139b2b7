import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from './child.mjs';
import { pnpmCommand } from './install.mjs';
import { Plain, root } from './place.mjs';

const stamp = join(root, 'node_modules', '.daybook-built');
const sources = [
  'apps/web',
  'apps/kiosk',
  'packages/contract',
  'packages/rules',
  'packages/client',
  'packages/ui',
  'pnpm-lock.yaml',
];
const passed = new Set(['node_modules', 'dist', '.turbo']);

function addTo(hash, path) {
  const full = join(root, path);
  const entries = path.includes('.') ? [] : readdirSync(full, { withFileTypes: true });
  if (entries.length === 0 && path.includes('.')) hash.update(path).update(readFileSync(full));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (passed.has(entry.name)) continue;
    const inside = `${path}/${entry.name}`;
    if (entry.isDirectory()) addTo(hash, inside);
    else hash.update(inside).update(readFileSync(join(root, inside)));
  }
}

function wanted() {
  const hash = createHash('sha256');
  for (const path of sources) addTo(hash, path);
  return hash.digest('hex');
}

function isBuiltFrom(hash) {
  const there = ['web', 'kiosk'].every((app) => existsSync(join(root, 'apps', app, 'dist', 'index.html')));
  return there && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** Throws unless the two browser apps are built from these very sources: what serves them is not built under. */
export function needsBuilt() {
  if (isBuiltFrom(wanted())) return;
  throw new Plain('The browser apps have changed since they were built. Stop Daybook, start it anew, then try again.');
}

/** Builds the two browser apps, unless they are built from these very sources. Throws when it cannot. */
export async function build(say) {
  const hash = wanted();
  if (isBuiltFrom(hash)) return;
  say('Building the web app and the kiosk.');
  const [npx, ...args] = pnpmCommand;
  const { code, output } = await collect(npx, [...args, 'run', 'build', '--output-logs=errors-only']);
  if (code !== 0) {
    process.stderr.write(output);
    throw new Plain('The browser apps could not be built; above is why.');
  }
  writeFileSync(stamp, hash);
}
