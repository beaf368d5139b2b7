import type { AccountId, ExceptionId } from '@daybook/contract/ids';
import { exceptions } from '@daybook/db/schema/exceptions';
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { decide } from '../exceptions/decide.ts';
import { raiseAttendance } from '../roster/raise-attendance.ts';
import { byHandOf, dayMs } from './by-hand-of.ts';

const kinds = ['absent', 'late', 'left-early'];

/** Who is missing or late today waits for a decision; what is older the manager has decided. */
export async function fillAttendance(
  ctx: VerbContext<JobActor>,
  { ids }: { ids: ReadonlyMap<string, AccountId> },
): Promise<void> {
  const { organizationId } = ctx.actor;
  const now = ctx.house.clock.now();
  await ctx.db.write((tx) => raiseAttendance(tx, organizationId, now, 0));
  const old = await ctx.db.read((tx) =>
    tx
      .select({
        id: sql<ExceptionId>`${exceptions.id}`,
        version: exceptions.version,
      })
      .from(exceptions)
      .where(
        and(
          eq(exceptions.organizationId, organizationId),
          inArray(exceptions.kind, kinds),
          eq(exceptions.state, 'open'),
          lt(exceptions.at, new Date(now.getTime() - dayMs)),
        ),
      ),
  );
  for (const [index, { id, version }] of old.entries()) {
    const excused = index % 3 === 0;
    const reason = excused ? 'The bridge was closed, everybody came late' : 'Talked about it';
    await decide(byHandOf(ctx, ids, 'manager@demo.daybook', 0), {
      ...{ id, version, reason, answer: excused ? 'excuse' : 'seen' },
    });
  }
}
