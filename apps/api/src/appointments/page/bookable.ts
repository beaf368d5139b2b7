import { type OrganizationId, organizationId, type SiteId, siteId } from '@daybook/contract/ids';
import type { House } from '../../context.ts';
import { Refusal } from '../../refusal.ts';

/** Where clients book themselves, by the site's id or its name in the address; `not-found` where they do not. */
export async function bookableSite(
  house: House,
  asked: { siteId: SiteId } | { slug: string },
): Promise<{ organizationId: OrganizationId; siteId: SiteId }> {
  const sql = house.connections.raw;
  type Row = { organizationId: string; siteId: string };
  const [row] =
    'slug' in asked
      ? await sql<Row[]>`
          select organization_id as "organizationId", site_id as "siteId" from gate.booking_site(${asked.slug})`
      : await sql<Row[]>`
          select organization_id as "organizationId", site_id as "siteId" from gate.bookable_site(${asked.siteId})`;
  if (!row) throw new Refusal('not-found');
  return { organizationId: organizationId.parse(row.organizationId), siteId: siteId.parse(row.siteId) };
}
