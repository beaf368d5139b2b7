import type { Claim } from '@daybook/contract/clock';
import type { SiteId } from '@daybook/contract/ids';
import type { Doer } from '@daybook/rules/reports/separation';
import type { AccountActor } from '../actor.ts';
import { confirmClaim } from '../clock/confirm-claim.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Whether an account is shared, so that it says nothing of the person who uses it. */
function isShared({ role }: Pick<AccountActor, 'role'>): boolean {
  return role === 'site';
}

/**
 * Who does it: at a site's shared sign-in whoever says so by a claim; others are the person whom their account is of,
 * whatever they say, or they could hand in as somebody else and approve it as themselves. Before any transaction of the verb, since a wrong PIN is kept.
 */
export async function doerOf(
  ctx: VerbContext<AccountActor>,
  { siteId, by }: { siteId: SiteId; by?: Claim | undefined },
): Promise<Doer> {
  const { accountId, employeeId } = ctx.actor;
  if (!isShared(ctx.actor)) return { accountId, employeeId };
  if (!by) throw new Refusal('person-needed');
  return { accountId, employeeId: await confirmClaim(ctx, { siteId, claim: by }) };
}
