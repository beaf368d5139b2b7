import type { Sql } from 'postgres';
import * as z from 'zod/mini';

/** The first number of the locks that workers hold while they live. */
const locks = 4_040_002;

const deadJob = z.object({ task: z.string(), payload: z.unknown(), over: z.boolean() });
type DeadJob = z.output<typeof deadJob>;

export interface Roll {
  /** This process works under that name now, and under no other any more. */
  enter(name: string): Promise<void>;
  /** Takes their jobs from workers that live no more; answers what they were at. `over`: it was the last try. */
  free(): Promise<DeadJob[]>;
}

/**
 * Which workers live. The worker's tables keep a job for whoever took it for four hours, long after that one was
 * killed; so each holds a lock in the database, which ends with its connection. `sql` is the owner's, one connection.
 */
export function createRoll(sql: Sql): Roll {
  let own: string | null = null;
  const hold = async () => {
    if (own === null) return;
    // A connection that was lost has lost its lock.
    await sql`
      select pg_advisory_lock(${locks}, hashtext(${own}))
      where not exists (select from pg_locks l where l.locktype = 'advisory' and l.pid = pg_backend_pid()
        and l.classid = ${locks} and l.objid = (hashtext(${own})::bigint & 4294967295)::oid)`;
  };
  return {
    enter: async (name) => {
      own = name;
      await sql`select pg_advisory_unlock_all()`;
      await hold();
    },
    free: async () => {
      await hold();
      const rows = await sql`
        with dead as (
          select j.id, j.locked_by from graphile_worker._private_jobs j
          where j.locked_by is not null and not exists (select from pg_locks l where l.locktype = 'advisory'
            and l.classid = ${locks} and l.objid = (hashtext(j.locked_by)::bigint & 4294967295)::oid
            and l.database = (select oid from pg_database where datname = current_database()))
          for update skip locked
        ), freed as (
          update graphile_worker._private_jobs j set locked_at = null, locked_by = null from dead
          where j.id = dead.id and j.locked_by = dead.locked_by
          returning j.task_id, j.payload, j.attempts >= j.max_attempts as over
        )
        select t.identifier as task, f.payload, f.over from freed f
        join graphile_worker._private_tasks t on t.id = f.task_id`;
      return z.array(deadJob).parse(rows);
    },
  };
}
