import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { install } from './install.mjs';
import { daybookNode } from './node.mjs';
import { environment, Plain, root, setting } from './place.mjs';
import { runningAddress } from './running.mjs';
import { serve } from './serve.mjs';

const say = (sentence) => console.log(sentence);

/** A port that nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function vite(app, port, env) {
  const child = spawn(
    daybookNode(),
    [
      join(root, 'apps', app, 'node_modules', 'vite', 'bin', 'vite.js'),
      '--port',
      String(port),
      '--strictPort',
      '--host',
      '127.0.0.1',
      '--clearScreen',
      'false',
      '--logLevel',
      'warn',
    ],
    {
      cwd: join(root, 'apps', app),
      env: environment(env),
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  process.on('exit', () => child.kill('SIGTERM'));
  return child;
}

/**
 * Start with hot reload: the web app's development server stands at the port people use and hands the kiosk's pages and
 * the calls on; the server starts again when its sources change.
 */
export async function dev(args) {
  if (args.includes('--lan')) throw new Plain('Hot reload stays on this machine: use npm start -- --lan.');
  const address = await runningAddress();
  if (address) {
    say(`Daybook is already running at ${address}`);
    return 0;
  }
  await install(say);
  const port = Number(setting('PORT') ?? 4040);
  const [api, kiosk] = [await freePort(), await freePort()];
  const browserApps = [
    vite('kiosk', kiosk, {}),
    vite('web', port, { DAYBOOK_API: `http://127.0.0.1:${api}`, DAYBOOK_KIOSK: `http://127.0.0.1:${kiosk}` }),
  ];
  say(
    `With hot reload: http://localhost:${port}/ and http://localhost:${port}/kiosk/ (the addresses below do not reload).`,
  );
  const code = await serve(['all', ...args], {
    // The development servers stand before this one, on this machine alone and by plain http.
    env: { PORT: String(api), TLS_CERT: '', TLS_KEY: '' },
    nodeArgs: ['--watch', '--watch-preserve-output'],
  });
  for (const app of browserApps) app.kill('SIGTERM');
  return code;
}
