import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { freePort } from '@daybook/db/testing/free-port';

const kiosk = fileURLToPath(new URL('../../../apps/kiosk/', import.meta.url));

/** The kiosk as it is built. */
export const builtKiosk = join(kiosk, 'dist');

/** Builds the kiosk once more as a later version, into a folder of its own. */
export async function buildNextKiosk(version: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-next-'));
  const { build } = await import(pathToFileURL(createRequire(join(kiosk, 'package.json')).resolve('vite')).href);
  await build({
    root: kiosk,
    configFile: join(kiosk, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
    plugins: [
      {
        name: 'next-version',
        enforce: 'pre',
        transform: (code: string, id: string) =>
          id.endsWith('src/version.ts') ? code.replace('= ownVersion', `= '${version}'`) : undefined,
      },
    ],
  });
  return folder;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Stands before a Daybook and hands out one build of the kiosk or another. */
export interface Front {
  address: string;
  deploy: (folder: string) => void;
  leave: () => Promise<void>;
}

export async function standBefore(daybook: string, first: string): Promise<Front> {
  let folder = first;
  const server = createServer((asked, answer) => {
    const path = new URL(asked.url ?? '/', daybook).pathname;
    if (path.startsWith('/kiosk/')) {
      const file = path === '/kiosk/' ? 'index.html' : path.slice('/kiosk/'.length);
      try {
        const body = readFileSync(join(folder, file));
        answer.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain', 'cache-control': 'no-cache' });
        answer.end(body);
      } catch {
        answer.writeHead(404).end();
      }
      return;
    }
    const passed = request(
      new URL(asked.url ?? '/', daybook),
      { method: asked.method, headers: asked.headers },
      (from) => {
        answer.writeHead(from.statusCode ?? 502, from.headers);
        from.pipe(answer);
      },
    );
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${port}`,
    deploy: (next) => {
      folder = next;
    },
    leave: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (folder !== first) await rm(folder, { recursive: true, force: true });
    },
  };
}
