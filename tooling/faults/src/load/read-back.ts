import { join } from 'node:path';
import { socketUrl } from '@daybook/db/embedded/answers';
import { findPostmaster } from '@daybook/db/embedded/postmaster';
import { openSql } from '@daybook/db/open';
import type { Place } from '../run.ts';

/** What the database holds of what was acknowledged. */
export interface ReadBack {
  /** Acknowledged ids that are not there. */
  lost: number;
  /** Punches that are there without being one of the acknowledged, or beside them: counted a second time. */
  doubled: number;
}

/** Reads every acknowledged id back, by the database alone and past whatever the server remembers. */
export async function readBack({ data }: Place, acknowledged: ReadonlySet<string>): Promise<ReadBack> {
  const running = findPostmaster(join(data, 'postgres', 'data'));
  if (!running) throw new Error('the database does not run');
  const sql = openSql(socketUrl(running.socketDirectory, 'postgres', 'daybook'), { max: 1 });
  try {
    const rows = await sql<{ id: string }[]>`select id from punches`;
    const [aliases] = await sql<{ n: number }[]>`select count(*)::int as n from punch_aliases`;
    const stored = new Set(rows.map(({ id }) => id));
    const lost = [...acknowledged].filter((id) => !stored.has(id)).length;
    const strange = rows.filter(({ id }) => !acknowledged.has(id)).length;
    return { lost, doubled: strange + (rows.length - stored.size) + (aliases?.n ?? 0) };
  } finally {
    await sql.end();
  }
}
