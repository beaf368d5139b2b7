import { Select, Switch } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { siteId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { trpc } from '../server.ts';
import { Filters } from '../shell/room.tsx';
import { SearchField } from '../shell/search-field.tsx';
import { employeeWords } from './employee-words.ts';
import styles from './employees.module.css';

const route = getRouteApi('/inside/employees');

/** Narrows the people down: by name or number, by site, with or without those who left. All of it lives in the address. */
export function EmployeeFilters(props: { children: ReactNode }): ReactElement {
  const words = useWords(employeeWords);
  const { find, site, left } = route.useSearch();
  const navigate = route.useNavigate();
  const sites = trpc.directory.sites.list.useQuery({}).data?.items ?? [];
  const narrow = (by: { find?: string | undefined; site?: typeof site; left?: boolean | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...by }), replace: true });
  return (
    <Filters>
      <SearchField label={words.search} value={find ?? ''} search={(text) => narrow({ find: text || undefined })} />
      <Select
        aria-label={words.site}
        className={styles.site ?? ''}
        data-key="s"
        placeholder={words.allSites}
        clearable
        searchable
        data={sites.map(({ id, name }) => ({ value: id, label: name }))}
        value={site ?? null}
        onChange={(value) => {
          const chosen = siteId.safeParse(value);
          narrow({ site: chosen.success ? chosen.data : undefined });
        }}
      />
      <Switch
        label={words.leftToo}
        checked={left ?? false}
        onChange={(event) => narrow({ left: event.currentTarget.checked || undefined })}
      />
      {props.children}
    </Filters>
  );
}
