import type { TokenId } from '@daybook/contract/ids';
import type { TokenScope } from '@daybook/contract/values';
import type { Connections } from '@daybook/db/connect';
import { asStaffUser, type StaffRow, type StaffUser } from './staff-user.ts';
import { tokenHash } from './tokens.ts';

interface Row extends StaffRow {
  token_id: TokenId;
  scopes: TokenScope[];
  last_used_at: Date | null;
}

/** A token that is still good, and whom it acts as. */
export interface KnownToken {
  id: TokenId;
  scopes: TokenScope[];
  user: StaffUser;
}

const touchMs = 60_000;

/** Finds out whose token this is, and notes its use to the minute; undefined when it is not good (any more). */
export async function knowToken(
  { raw }: Pick<Connections, 'raw'>,
  secret: string,
  now: Date,
): Promise<KnownToken | undefined> {
  const hash = tokenHash(secret);
  const [row] = await raw<Row[]>`select * from gate.api_token(${hash}, ${now})`;
  if (!row) return undefined;
  if (!row.last_used_at || now.getTime() - row.last_used_at.getTime() >= touchMs) {
    await raw`select gate.touch_api_token(${hash}, ${now})`;
  }
  return { id: row.token_id, scopes: row.scopes, user: asStaffUser(row) };
}
