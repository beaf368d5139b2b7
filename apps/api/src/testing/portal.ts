import type { ClientId, EmployeeId, OrganizationId, ServiceId, SiteId } from '@daybook/contract/ids';
import type { ServiceInput } from '@daybook/contract/services';
import { addService, provide } from './appointments.ts';
import type { Browser } from './browser.ts';
import { addClient, clientFields } from './client-inputs.ts';
import type { Daybook } from './daybook.ts';
import { addEmployee, addSite, password } from './lakeshore.ts';

export interface Founded {
  daybook: Daybook;
  owner: Browser;
  organizationId: OrganizationId;
}

export interface Portal {
  site: SiteId;
  slug: string;
  client: ClientId;
  /** As the desk has printed it; the password is everybody's of the tests. */
  login: string;
}

const opened = new Map<string, Promise<Portal>>();

/** A site of this organization where clients book themselves, and one of them with an account: made when first asked for. */
export function portalOf(founded: Founded): Promise<Portal> {
  const known = opened.get(founded.organizationId) ?? openPortal(founded);
  opened.set(founded.organizationId, known);
  return known;
}

async function openPortal({ daybook, owner }: Founded): Promise<Portal> {
  const site = await addSite(owner, { name: 'Pansol' });
  const slug = `portal-${site.slice(-12)}`;
  await owner.api.appointments.page.set.mutate({ siteId: site, slug });
  const client = await addClient({ owner });
  const { login } = await letIn({ daybook, owner }, { site, client });
  return { site, slug, client, login };
}

/** Gives a client an account by the desk's code, and signs in with it. */
export async function letIn(
  { daybook, owner }: Pick<Founded, 'daybook' | 'owner'>,
  { site, client, birthDate = clientFields.birthDate }: { site: SiteId; client: ClientId; birthDate?: string | null },
): Promise<{ browser: Browser; login: string }> {
  const { login, code } = await owner.api.portal.issueCode.mutate({ clientId: client, siteId: site });
  const browser = daybook.browser();
  await browser.api.portal.useCode.mutate({ code, birthDate, password });
  return { browser, login };
}

/** That client, come in anew. */
export async function signInToPortal(founded: Founded): Promise<Browser> {
  const { slug, login } = await portalOf(founded);
  const browser = founded.daybook.browser();
  await browser.api.portal.signIn.mutate({ slug, login, password });
  return browser;
}

/** Somebody who gives a service there that clients book. */
export async function addGiver(
  { owner }: Pick<Founded, 'owner'>,
  site: SiteId,
  fields: Partial<ServiceInput> = {},
): Promise<{ service: ServiceId; provider: EmployeeId }> {
  const provider = await addEmployee(owner, [site], { pin: null });
  const service = await addService(owner, fields);
  await provide(owner, { site, employee: provider, services: [service] });
  return { service, provider };
}
