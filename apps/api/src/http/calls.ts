import type { ErrorData } from '@daybook/contract/errors';
import { callTRPCProcedure, getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { errorData } from '../error-data.ts';
import { proceduresOf } from '../procedures.ts';
import { Refusal } from '../refusal.ts';
import type { AppRouter } from '../router.ts';
import { type OriginRule, originOf } from './origin.ts';

const mostCalls = 20;
/** Bytes of a body that brings a file of five megabytes, written in base64. */
const mostFile = 7_100_000;

interface Call {
  Params: { path: string };
  Querystring: { batch?: string };
}

type Answer = {
  status: number;
  body: { result: { data: unknown } } | { error: { message: string; code: number; data: ErrorData } };
};

/** JSON-RPC's number for each of tRPC's codes, as tRPC itself answers them. */
const rpcCodes: Record<string, number> = {
  BAD_REQUEST: -32600,
  PARSE_ERROR: -32700,
  INTERNAL_SERVER_ERROR: -32603,
  UNAUTHORIZED: -32001,
  FORBIDDEN: -32003,
  NOT_FOUND: -32004,
  METHOD_NOT_SUPPORTED: -32005,
  CONFLICT: -32009,
  PAYLOAD_TOO_LARGE: -32013,
  UNSUPPORTED_MEDIA_TYPE: -32015,
  TOO_MANY_REQUESTS: -32029,
  SERVICE_UNAVAILABLE: -32603,
};

export function logFault(request: Pick<FastifyRequest, 'log'>, error: TRPCError, path: string): void {
  if (error.code === 'INTERNAL_SERVER_ERROR')
    request.log.error({ err: error.cause ?? error, path }, 'unexpected fault');
}

/** An error as a call answers it. */
export function errorAnswer(thrown: unknown, request: FastifyRequest, path: string): Answer {
  const error = getTRPCErrorFromUnknown(thrown);
  logFault(request, error, path);
  const status = getHTTPStatusCodeFromError(error);
  const data = errorData(error, { httpStatus: status, path, requestId: request.id });
  return { status, body: { error: { message: data.reason, code: rpcCodes[error.code] ?? -32603, data } } };
}

/**
 * POST calls, alone or up to twenty in a batch, handed to the router without tRPC's Fastify adapter, which builds
 * fetch-style objects that cost more than the call itself. The wire format is the adapter's; a test compares the two.
 */
export function registerCalls(
  app: FastifyInstance,
  router: AppRouter,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Context,
  rule: OriginRule,
): void {
  const procedures = [...proceduresOf(router)];
  const readings = new Set(procedures.filter(([, { _def }]) => _def.type !== 'mutation').map(([name]) => name));
  const answerCall = async (request: FastifyRequest<Call>, reply: FastifyReply) => {
    const { path } = request.params;
    reply.type('application/json; charset=utf-8');
    if (originOf(request, rule) === 'foreign') {
      const { status, body } = errorAnswer(new Refusal('foreign-origin'), request, path);
      return reply.code(status).send(JSON.stringify(body));
    }
    const ctx = contextOf(request, reply);
    const signal = AbortSignal.timeout(60_000);
    const call = async (name: string, input: unknown, batchIndex: number): Promise<Answer> => {
      try {
        if (readings.has(name)) throw new TRPCError({ code: 'METHOD_NOT_SUPPORTED' });
        const data: unknown = await callTRPCProcedure({
          router,
          path: name,
          getRawInput: async () => input,
          ctx,
          type: 'mutation',
          signal,
          batchIndex,
        });
        return { status: 200, body: { result: { data } } };
      } catch (error) {
        return errorAnswer(error, request, name);
      }
    };
    if (request.query.batch !== '1') {
      const { status, body } = await call(path, request.body ?? undefined, 0);
      return reply.code(status).send(JSON.stringify(body));
    }
    const names = path.split(',');
    const inputs = request.body;
    if (names.length > mostCalls || typeof inputs !== 'object' || inputs === null) {
      const refusal = new Refusal('bad-input', { fields: { batch: `an object of at most ${mostCalls} inputs` } });
      const { status, body } = errorAnswer(refusal, request, path);
      return reply.code(status).send(JSON.stringify([body]));
    }
    const byIndex = new Map(Object.entries(inputs));
    const answers = await Promise.all(names.map((name, index) => call(name, byIndex.get(String(index)), index)));
    const statuses = new Set(answers.map((answer) => answer.status));
    return reply
      .code(statuses.size === 1 ? ([...statuses][0] ?? 200) : 207)
      .send(JSON.stringify(answers.map((answer) => answer.body)));
  };
  app.post<Call>('/trpc/:path', answerCall);
  // A file comes in its call; in a batch with others it has no more room than they have.
  app.post<Call>('/trpc/:path(^directory.employees.import$)', { bodyLimit: mostFile }, answerCall);
}
