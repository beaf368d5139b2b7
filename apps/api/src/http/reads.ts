import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import type { AppRouter } from '../router.ts';
import { logFault } from './calls.ts';
import { registerQuickReturn } from './quick-return.ts';

/** GET calls and streams, through tRPC's own Fastify adapter. */
export function registerReads(
  app: FastifyInstance,
  router: AppRouter,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Context,
): void {
  registerQuickReturn(app);
  // No HEAD beside it: the adapter answers with a stream of which nobody knows the length.
  app.get<{ Params: { path: string } }>('/trpc/:path', { exposeHeadRoute: false }, async (req, res) => {
    await fastifyRequestHandler({
      router,
      req,
      res,
      path: req.params.path,
      createContext: () => contextOf(req, res),
      maxBatchSize: 20,
      onError: ({ error, path }: { error: Parameters<typeof logFault>[1]; path: string | undefined }) =>
        logFault(req, error, path ?? ''),
    });
  });
}
