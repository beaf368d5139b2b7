import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

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

/** The pages for whoever is served, without the rooms of the house; the end of reminders is a page of the web app. */
const booking = /^\/(book\/|b\/[^/]+\/?$)/;
const portal = /^\/portal(\/|$)/;

function pageOfWeb(path: string): string {
  if (booking.test(path)) return 'book';
  return portal.test(path) ? 'portal' : 'index';
}

/** The page of the app that the path belongs to; undefined when it is not built. */
export async function readPage(path: string): Promise<Buffer | undefined> {
  const page = path.startsWith('/kiosk/') ? `${folder('kiosk')}index.html` : `${folder('web')}${pageOfWeb(path)}.html`;
  return existsSync(page) ? await readFile(page) : undefined;
}
