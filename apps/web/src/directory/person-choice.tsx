import { type EmployeeId, employeeId, type SiteId } from '@daybook/contract/ids';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { trpc } from '../server.ts';

interface Person {
  id: EmployeeId;
  name: string;
}

/** Somebody of the account's own sites, found by typing. */
export function PersonChoice(props: {
  label: string;
  description?: string;
  /** Only people who work there. */
  siteId?: SiteId | undefined;
  value: Person | null;
  error: string | undefined;
  choose: (person: Person | null) => void;
}): ReactElement {
  const { siteId } = props;
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const found = trpc.directory.employees.list.useQuery(
    { ...(search && search !== props.value?.name ? { search } : {}), ...(siteId ? { siteId } : {}), limit: 30 },
    { placeholderData: (before) => before },
  );
  const people = new Map<string, string>([
    ...(props.value ? [[props.value.id, props.value.name] as const] : []),
    ...(found.data?.items ?? []).map(({ id, name }) => [id, name] as const),
  ]);
  const choose = (value: string | null) => {
    const chosen = employeeId.safeParse(value);
    props.choose(chosen.success ? { id: chosen.data, name: people.get(chosen.data) ?? '' } : null);
  };
  return (
    <Select
      data-field
      label={props.label}
      description={props.description}
      searchable
      data={[...people].map(([value, label]) => ({ value, label }))}
      // The server has searched already, also where accents differ.
      filter={({ options }) => options}
      onSearchChange={setTyped}
      value={props.value?.id ?? null}
      error={props.error}
      onChange={choose}
    />
  );
}
