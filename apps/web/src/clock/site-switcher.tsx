import { type SiteId, siteId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { Select } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { cityOf, useMinute } from '../time.ts';
import styles from './site-switcher.module.css';
import { clockWords } from './words.ts';

const everywhere = '';

/** One site or all of them. A site in another zone than most says its own time. */
export function SiteSwitcher(props: {
  site: SiteId | undefined;
  choose: (site: SiteId | undefined) => void;
}): ReactElement | null {
  const words = useWords(clockWords);
  const { site } = props;
  const now = useMinute();
  const sites = trpc.directory.sites.list.useQuery({}).data?.items ?? [];
  if (sites.length < 2 && !site) return null;
  const severalZones = new Set(sites.map(({ zone }) => zone)).size > 1;
  const choose = (value: string | null) => {
    const chosen = siteId.safeParse(value);
    props.choose(chosen.success ? chosen.data : undefined);
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
