import type { Transaction } from '@daybook/db/connect';
import type { Member } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { tell } from '../live/tell.ts';

/** Tells the screens which record of the directory changed. */
export async function tellChange(
  tx: Transaction,
  ctx: VerbContext<Member>,
  change: { kind: 'site' | 'employee' | 'kiosk' | 'organization'; id: string; siteId: string | null },
): Promise<void> {
  const permission = {
    site: 'sites.see',
    employee: 'employees.see',
    kiosk: 'kiosks.see',
    organization: 'own',
  } as const;
  await tell(tx, ctx.actor.organizationId, ctx.house.clock.now(), {
    topic: 'directory',
    kind: `directory.${change.kind}-changed`,
    permission: permission[change.kind],
    siteId: change.siteId,
    ids: { [`${change.kind}Id`]: change.id },
  });
}
