import type { clientsDuplicates, Likeness } from '@daybook/contract/clients';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { clientView, readInOrder, storedFields } from './client-rows.ts';
import { likely } from './likely.ts';
import { noteAccess } from './note-access.ts';

type Asked = z.output<(typeof clientsDuplicates)['input']>;

/** Who is there already that may be the person who is being written down. */
export async function listDuplicates(ctx: VerbContext<AccountActor>, asked: Asked): Promise<{ items: Likeness[] }> {
  return await ctx.db.write(async (tx) => {
    const found = await likely(tx, storedFields({ ...asked, language: 'en', reminders: false }));
    const same = new Set(found.filter((one) => one.same).map(({ id }) => id));
    const ids = found.map(({ id }) => id);
    const rows = await readInOrder(tx, ctx.actor, ids);
    await noteAccess(tx, ctx, { what: 'clients.duplicates', purpose: 'contact', clientIds: ids });
    return { items: rows.map((row) => ({ client: clientView(row), is: same.has(row.id) ? 'same' : 'near' })) };
  });
}
