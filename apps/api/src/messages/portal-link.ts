import { tokenHash } from '@daybook/auth/tokens';
import { type Language, language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { clients } from '@daybook/db/schema/clients';
import { organizations } from '@daybook/db/schema/organization';
import { clientAccounts, clientCodes } from '@daybook/db/schema/portal';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { House } from '../context.ts';
import { leaveLines } from './leave-lines.ts';
import { portalToken } from './tokens.ts';

/** A link by which a client chooses a password of the portal; it carries `portalToken` of this id. */
export interface PortalLink {
  id: string;
  clientCodeId: string;
  siteId: string;
  recipient: string;
  language: Language;
}

/** Leaves the mail with the link, in the transaction that writes its code. */
export async function leavePortalLink(
  tx: Transaction,
  from: { house: Pick<House, 'clock'>; organizationId: string },
  link: PortalLink,
): Promise<void> {
  await leaveLines(tx, from, [{ channel: 'mail', kind: 'portal-link', ...link, dueAt: from.house.clock.now() }]);
}

export interface PortalLinkFacts {
  organization: string;
  name: string;
  language: Language;
  token: string;
}

/** Whom the link is for, as long as it opens. */
export async function readPortalLink(
  tx: Transaction,
  { house, organizationId }: { house: Pick<House, 'keys' | 'clock'>; organizationId: string },
  row: { id: string; language: string },
): Promise<PortalLinkFacts | undefined> {
  const token = portalToken(house.keys, row.id);
  const [found] = await tx
    .select({
      organization: organizations.name,
      name: sql<string | null>`coalesce(${clientCodes.said} ->> 'name', (
        select c.name from ${clients} c
        where c.organization_id = ${organizationId} and c.id = client_became(${clientAccounts.clientId})))`,
    })
    .from(clientCodes)
    .innerJoin(organizations, eq(organizations.id, clientCodes.organizationId))
    .leftJoin(
      clientAccounts,
      and(eq(clientAccounts.organizationId, clientCodes.organizationId), eq(clientAccounts.id, clientCodes.accountId)),
    )
    .where(
      and(
        eq(clientCodes.organizationId, organizationId),
        eq(clientCodes.codeHash, tokenHash(token)),
        isNull(clientCodes.usedAt),
        gt(clientCodes.endsAt, house.clock.now()),
      ),
    );
  return found && { ...found, name: found.name ?? '', language: language.parse(row.language), token };
}
