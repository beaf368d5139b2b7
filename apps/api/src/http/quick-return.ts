import type { FastifyInstance } from 'fastify';

const leastMs = 100;
const spreadMs = 100;

/**
 * Tells a browser how soon to come back when its stream is cut: by itself it would wait three seconds or more. The
 * answers differ a little, so that not all of them come back at one moment.
 */
export function registerQuickReturn(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, _reply, payload: unknown) => {
    if (!(payload instanceof Response) || !payload.body) return payload;
    if (!payload.headers.get('content-type')?.startsWith('text/event-stream')) return payload;
    const events = afterRetry(payload.body, Math.round(leastMs + Math.random() * spreadMs));
    return new Response(ReadableStream.from(events), { status: payload.status, headers: payload.headers });
  });
}

async function* afterRetry(events: ReadableStream<Uint8Array>, ms: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`retry: ${ms}\n\n`);
  yield* events;
}
