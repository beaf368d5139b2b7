import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { House } from './context.ts';
import { registerAttachments } from './http/attachments.ts';
import { readPage, registerBrowserApps } from './http/browser-apps.ts';
import { registerCalendars } from './http/calendars.ts';
import { errorAnswer, registerCalls } from './http/calls.ts';
import { createContexts } from './http/context.ts';
import { registerFiles } from './http/files.ts';
import { registerHeaders } from './http/headers.ts';
import type { OriginRule } from './http/origin.ts';
import { registerReads } from './http/reads.ts';
import { shownPath } from './http/shown-path.ts';
import { refuseUnreadable } from './http/unreadable.ts';
import { registerUnsubscribe } from './http/unsubscribe.ts';
import type { Tls } from './lan/tls.ts';
import { readiness } from './operations/health.ts';
import { Refusal } from './refusal.ts';
import { appRouter } from './router.ts';

export interface ServerOptions {
  origins: OriginRule;
  /** Addresses whose word on the caller's address is believed. */
  trustedProxies: string[];
  /** Names this run of the server, so that another start can tell it from a stranger on the port. */
  instance: string;
  log: FastifyBaseLogger;
  /** Serve the built browser apps too. */
  browserApps: boolean;
  /** Serve https by this. */
  tls?: Tls | undefined;
}

const bodyLimit = 1_048_576;
const ownPaths = /^\/(trpc|api|files|a|calendar|metrics)(\/|$)/;

/** The HTTP server: calls, streams, the two browser apps and health; not yet listening. */
export async function createServer(house: House, options: ServerOptions): Promise<FastifyInstance> {
  const { origins, trustedProxies, instance, log } = options;
  const app: FastifyInstance = Fastify({
    ...(options.tls ? { https: options.tls } : {}),
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    bodyLimit,
    routerOptions: { maxParamLength: 5000 },
    forceCloseConnections: 'idle',
    clientErrorHandler: refuseUnreadable,
  });
  // A call without input has an empty body and still says that it is JSON.
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body === '') done(null, undefined);
    else parseJson(request, body, done);
  });
  // Before the routes: a route keeps the error handler that stands when it is made.
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const { status, body } = errorAnswer(asRefusal(error), request, shownPath(request.url));
    return reply.code(status).send(body);
  });
  const contextOf = createContexts(house, origins);
  // Only PUBLIC_URL says that an address is https for good; a local authority's certificate does not.
  await registerHeaders(app, origins.publicOrigin?.startsWith('https:') ?? false);
  if (origins.corsOrigins.length > 0)
    await app.register(cors, { origin: [...origins.corsOrigins], credentials: false });
  app.addHook('onResponse', async (request, reply) => {
    request.log.debug(
      { method: request.method, url: shownPath(request.url), status: reply.statusCode, ms: reply.elapsedTime },
      'answered',
    );
  });

  registerCalls(app, appRouter, contextOf, origins);
  await app.register(async (scope) => {
    await scope.register(compress, { threshold: 1024 });
    registerReads(scope, appRouter, contextOf);
    registerCalendars(scope, house);
    registerFiles(scope, house);
    registerUnsubscribe(scope, house);
    registerAttachments(scope, contextOf, origins);
    if (options.browserApps) await registerBrowserApps(scope);
  });
  app.get('/api/health', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ live: true, instance }),
  );
  app.get('/api/health/ready', async (_request, reply) => {
    const state = await readiness(house.connections.raw, house.clock);
    return reply
      .code(state.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(state);
  });

  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (options.browserApps && request.method === 'GET' && !ownPaths.test(path) && !/\.[a-z0-9]+$/i.test(path)) {
      const page = await readPage(path);
      // Handed on and not awaited: a reply is awaited until it has gone, and is nothing then.
      if (page) return reply.code(200).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
    }
    const { status, body } = errorAnswer(new Refusal('no-such-procedure'), request, path);
    return reply.code(status).send(body);
  });
  return app;
}

/** Fastify's own refusals (body too large, not JSON) in our words; anything else is a fault. */
function asRefusal(error: Error & { statusCode?: number }): Error {
  if (error.statusCode === 413) return new Refusal('too-large');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new Refusal('bad-input');
  return error;
}
