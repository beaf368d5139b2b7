import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const folder = (app: string) => fileURLToPath(new URL(`../../../${app}/dist/`, import.meta.url));

/**
 * The two built browser apps: web at `/`, the kiosk at `/kiosk/`. Files with a hash in their name never change and are
 * kept; pages and the service worker are asked for anew each time. Unknown paths are the app's own to answer.
 */
export async function registerBrowserApps(app: FastifyInstance): Promise<void> {
  for (const [name, prefix] of [
    ['web', '/'],
    ['kiosk', '/kiosk/'],
  ] as const) {
    if (!existsSync(folder(name))) continue;
    await app.register(fastifyStatic, {
      root: folder(name),
      prefix,
      decorateReply: false,
      wildcard: false,
      index: 'index.html',
      cacheControl: false,
      setHeaders: (response, path) => {
        const hashed = /\/assets\/[^/]+$/.test(path);
        response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.get('/kiosk', async (_request, reply) => reply.redirect('/kiosk/'));
}

/** The page of the app that the path belongs to; undefined when it is not built. */
export async function sendPage(path: string, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const page = `${folder(path.startsWith('/kiosk/') ? 'kiosk' : 'web')}index.html`;
  if (!existsSync(page)) return undefined;
  return reply
    .code(200)
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(await readFile(page));
}
