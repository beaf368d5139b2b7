import type { BadgeId, EmployeeId } from '@daybook/contract/ids';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { makeBadge, newBadgeCode } from './make-badge.ts';

/** A new badge, whose code is shown once; the one before is refused from now on. */
export async function issueBadge(
  ctx: VerbContext<AccountActor>,
  { id, badgeId }: { id: EmployeeId; badgeId: BadgeId },
): Promise<{ code: string }> {
  const code = newBadgeCode();
  await ctx.db.write((tx) => makeBadge(tx, ctx, { id, badgeId, code }));
  return { code };
}
