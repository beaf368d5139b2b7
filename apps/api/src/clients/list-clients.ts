import type { Client, clientsList } from '@daybook/contract/clients';
import type { Transaction } from '@daybook/db/connect';
import { nameWords } from '@daybook/rules/clients/like-name';
import { phonePiece } from '@daybook/rules/clients/like-phone';
import { sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { type Place, pageOf, readCursor } from '../cursor.ts';
import { literal } from '../search.ts';
import { clientView, readInOrder } from './client-rows.ts';
import { noteAccess } from './note-access.ts';

type Asked = z.output<(typeof clientsList)['input']>;

/** The clients by name, or those whom a search finds. */
export async function listClients(
  ctx: VerbContext<AccountActor>,
  { search, archived = false, cursor, limit = 50 }: Asked,
): Promise<{ items: Client[]; nextCursor: string | null }> {
  const place = readCursor(cursor);
  const sought = search === undefined ? {} : read(search);
  return await ctx.db.write(async (tx) => {
    const ids = sought ? await find(tx, { ...sought, archived, place, most: limit + 1 }) : [];
    const { items, nextCursor } = pageOf((await readInOrder(tx, ctx.actor, ids)).map(clientView), limit);
    await noteAccess(tx, ctx, { what: 'clients.list', purpose: 'contact', clientIds: items.map(({ id }) => id) });
    return { items, nextCursor };
  });
}

interface Sought {
  words?: string[];
  digits?: string;
  mail?: string;
}

/** What was typed: digits, a piece of a mail address, or a name; null when it is nothing that can be sought. */
function read(search: string): Sought | null {
  if (search.includes('@')) return { mail: literal(search.toLowerCase()) };
  const digits = phonePiece(search);
  if (digits !== null) return { digits };
  const words = nameWords(search).toSorted((one, other) => other.length - one.length);
  return words.length > 0 ? { words } : null;
}

async function find(
  tx: Transaction,
  {
    words,
    digits,
    mail,
    archived,
    place,
    most,
  }: Sought & { archived: boolean; place: Place | undefined; most: number },
): Promise<string[]> {
  const [name, id] = place ?? [null, null];
  const typed = sql`array(select jsonb_array_elements_text(${JSON.stringify(words ?? [])}::jsonb))`;
  const rows = await tx.execute<{ id: string }>(
    sql`select id from gate.find_clients(${typed}, ${digits ?? null}::text, ${mail ?? null}::text, ${archived}::boolean,
      ${name}::text, ${id}::uuid, ${most}::integer) with ordinality as found (id, n) order by n`,
  );
  return rows.map((row) => row.id);
}
