import { punch } from '@daybook/contract/clock';
import { callTRPCProcedure, initTRPC } from '@trpc/server';
import Fastify from 'fastify';

/** What a clock-in costs before it reaches the database: Fastify, a route as Daybook has it, tRPC, both schemas. */
const t = initTRPC.create();
const at = '2026-06-15T00:00:00.000Z';
const id = '0190a0a0-0000-7000-8000-000000000000';
const router = t.router({
  clock: t.router({
    punch: t.procedure
      .input(punch.input)
      .output(punch.output)
      .mutation(({ input }) =>
        punch.output.parse({
          outcome: 'recorded',
          punch: {
            id: input.id,
            kind: input.kind,
            at,
            businessDate: '2026-06-15',
            siteId: id,
            method: 'pin',
            flags: [],
            source: 'live',
          },
          state: { state: 'in', since: at },
          today: { businessDate: '2026-06-15', zone: 'Asia/Manila', workedMs: 0, breakMs: 0, shifts: [] },
          employee: { id, name: 'Jomar Villanueva', calledName: 'Jomar', language: 'en' },
        }),
      ),
  }),
});

const app = Fastify();
app.post<{ Params: { path: string } }>('/trpc/:path', async (request, reply) => {
  const data: unknown = await callTRPCProcedure({
    router,
    path: request.params.path,
    getRawInput: async () => request.body,
    ctx: {},
    type: 'mutation',
    signal: undefined,
    batchIndex: 0,
  });
  return reply.type('application/json; charset=utf-8').send(JSON.stringify({ result: { data } }));
});
await app.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
process.send?.('ready');
