import type { SiteId } from '@daybook/contract/ids';
import type { portalMe } from '@daybook/contract/portal';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import { sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { ClientActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { momentOf } from '../time/moment.ts';

interface Row extends Record<string, unknown> {
  name: string;
  organization: string;
  site: { id: SiteId; name: string; zone: string; slug: string | null };
}

/** Who is signed in, and where. */
export async function me({
  actor,
  db,
  house,
}: VerbContext<ClientActor>): Promise<z.output<(typeof portalMe)['output']>> {
  const { organizationId, clientId: id, siteId, zone, login, language } = actor;
  const now = house.clock.now();
  const [row] = await db.read((tx) =>
    tx.execute<Row>(sql`
      select c.name, o.name as organization,
        json_build_object('id', s.id, 'name', s.name, 'zone', s.zone, 'slug', s.slug) as site
      from clients c
      join organizations o on o.id = c.organization_id
      join sites s on s.organization_id = c.organization_id and s.id = ${siteId}
      where c.organization_id = ${organizationId} and c.id = ${id}`),
  );
  if (!row) throw new Error('a session of nobody');
  const { name, organization, site } = row;
  const today = wallMomentOf(now.getTime(), zone).date;
  return { id, name, login, language, organization, site, today, serverTime: momentOf(now) };
}
