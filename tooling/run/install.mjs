import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from './child.mjs';
import { Plain, root } from './place.mjs';

const stamp = join(root, 'node_modules', '.daybook-installed');

/** How the workspace's package manager is called; npm brings it. */
export const pnpmCommand = ['npx', '--yes', 'pnpm@12.21.0'];

function wanted() {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Installs what the lockfile says, unless that is there already. Throws when it cannot. */
export async function install(say) {
  const hash = wanted();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('Installing. The first time this takes about a minute.');
  let told = 0;
  const onLine = (line) => {
    if (!line.includes('Progress: ') || Date.now() - told < 3_000) return;
    told = Date.now();
    say(`  ${line.slice(line.indexOf('Progress: '))}`);
  };
  const [npx, ...pnpm] = pnpmCommand;
  const args = [...pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'];
  const { code, output } = await collect(npx, args, { env: { CI: '1' }, onLine });
  if (code !== 0) process.stderr.write(output);
  if (code !== 0) throw new Plain('The packages could not be installed; above is what the package manager said.');
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, hash);
}
