import { siteId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { Select } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { cityOf, useMinute } from '../time.ts';
import styles from './site-switcher.module.css';
import { clockWords } from './words.ts';

const route = getRouteApi('/inside/now');
const everywhere = '';

/** One site or all of them. A site in another zone than most says its own time. */
export function SiteSwitcher(): ReactElement | null {
  const words = useWords(clockWords);
  const { site } = route.useSearch();
  const navigate = route.useNavigate();
  const now = useMinute();
  const sites = trpc.directory.sites.list.useQuery({}).data?.items ?? [];
  if (sites.length < 2 && !site) return null;
  const severalZones = new Set(sites.map(({ zone }) => zone)).size > 1;
  const choose = (value: string | null) => {
    const chosen = siteId.safeParse(value);
    void navigate({
      search: (before) => ({ ...before, site: chosen.success ? chosen.data : undefined }),
      replace: true,
    });
  };
  return (
    <Select
      aria-label={words.site}
      data-key="s"
      className={styles.switcher ?? ''}
      size="sm"
      searchable
      allowDeselect={false}
      leftSection={<IconMapPin size={16} stroke={1.7} />}
      data={[
        { value: everywhere, label: words.allSites },
        ...sites.map(({ id, name, zone }) => ({
          value: id,
          label: severalZones ? `${name}, ${cityOf(zone)} ${formatTime(zone, now)}` : name,
        })),
      ]}
      value={site ?? everywhere}
      onChange={choose}
    />
  );
}
