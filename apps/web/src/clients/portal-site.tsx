import type { SiteId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { Select } from '@mantine/core';
import { skipToken } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { trpc } from '../server.ts';
import { portalCodeWords } from './portal-words.ts';

export interface PortalSiteChoice {
  id: SiteId;
  name: string;
  zone: string;
  /** The name of its booking page, by which it signs clients in. */
  slug: string | null;
}

/** At which site somebody is a client: asked where there are several, those with a booking page first. */
export function PortalSite({ chosen }: { chosen: (site: PortalSiteChoice | undefined) => void }): ReactElement | null {
  const words = useWords(portalCodeWords);
  const sites = trpc.directory.sites.list.useQuery({}).data?.items ?? [];
  const [wanted, setWanted] = useState<string | null>(null);
  const site = sites.find(({ id }) => id === wanted) ?? (sites.length === 1 ? sites[0] : undefined);
  const page = trpc.appointments.availability.get.useQuery(site ? { siteId: site.id } : skipToken);
  const { id, name } = site ?? {};
  const { slug, zone } = page.data ?? {};
  useEffect(() => {
    chosen(id && name && zone && slug !== undefined ? { id, name, zone, slug } : undefined);
  }, [chosen, id, name, zone, slug]);
  if (sites.length < 2) return null;
  return (
    <Select
      label={words.site}
      data={sites.map((one) => ({ value: one.id, label: one.name }))}
      value={wanted}
      onChange={setWanted}
    />
  );
}
