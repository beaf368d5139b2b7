import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import type { storedFields } from './client-rows.ts';

type Compared = Pick<ReturnType<typeof storedFields>, 'likeName' | 'birthDate' | 'likePhone' | 'email'>;

const most = 8;

/** Who may be this person, the likeliest first; `same`: the same name and birth date. */
export async function likely(
  tx: Transaction,
  { likeName, birthDate, likePhone, email }: Compared,
): Promise<{ id: string; same: boolean }[]> {
  return await tx.execute<{ id: string; same: boolean }>(
    sql`select id, same from gate.like_clients(${likeName}, ${birthDate}::date, ${likePhone}::text, ${email}::text, ${most})
      with ordinality as found (id, same, n) order by n`,
  );
}
