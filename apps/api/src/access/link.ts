import { tokenHash } from '@daybook/auth/tokens';
import type { AccountId, OrganizationId } from '@daybook/contract/ids';
import type { Language } from '@daybook/contract/values';
import type { OpenContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export interface FoundLink {
  organization_id: OrganizationId;
  organization: string;
  link_id: string;
  id: AccountId;
  name: string;
  login: string;
  language: Language;
}

/** The account that a one-time link is for, or `link-not-valid`. */
export async function findLink({ house }: OpenContext, token: string): Promise<FoundLink> {
  const [found] = await house.connections.raw<
    FoundLink[]
  >`select * from gate.account_by_link(${tokenHash(token)}, ${house.clock.now()})`;
  if (!found) throw new Refusal('link-not-valid');
  return found;
}

/** Who the link is for, so that the page can greet by name. */
export async function link(
  ctx: OpenContext,
  { token }: { token: string },
): Promise<{ name: string; login: string; organization: string; language: Language }> {
  const { name, login, organization, language } = await findLink(ctx, token);
  return { name, login, organization, language };
}
