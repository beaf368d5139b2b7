import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, Plain, root } from './place.mjs';

const pnpm = ['--yes', 'pnpm@12.21.0'];
const stamp = join(root, 'node_modules', '.daybook-installed');

/** How the workspace's package manager is called; npm brings it. */
export const pnpmCommand = ['npx', ...pnpm];

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
  const code = await new Promise((resolve) => {
    const child = spawn('npx', [...pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'], {
      cwd: root,
      env: environment({ CI: '1' }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let told = 0;
    const hear = (chunk) => {
      output += chunk;
      if (Date.now() - told < 3_000) return;
      const progress = /Progress: .*/.exec(String(chunk));
      if (!progress) return;
      told = Date.now();
      say(`  ${progress[0]}`);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => {
      output += String(error);
    });
    child.on('close', (status) => {
      if (status !== 0) process.stderr.write(output);
      resolve(status);
    });
  });
  if (code !== 0) throw new Plain('The packages could not be installed; above is what the package manager said.');
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, hash);
}
