import { employeeId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { trpc } from '../server.ts';
import { accountWords } from './account-words.ts';

/** Which employee an account belongs to; found by typing. */
export function EmployeeChoice(props: {
  value: string | null;
  onChange: (value: string | null) => void;
  readOnly: boolean;
}): ReactElement {
  const words = useWords(accountWords);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const chosen = employeeId.safeParse(props.value);
  const found = trpc.directory.employees.list.useQuery(
    { ...(search ? { search } : {}), limit: 30 },
    { placeholderData: (before) => before },
  );
  const own = trpc.directory.employees.get.useQuery(
    { id: chosen.success ? chosen.data : '' },
    { enabled: chosen.success },
  );
  const people = new Map(
    [...(own.data ? [own.data] : []), ...(found.data?.items ?? [])].map(({ id, name, number }) => [
      id,
      `${name}, ${number}`,
    ]),
  );
  return (
    <Select
      label={words.employee}
      description={words.employeeHelp}
      placeholder={words.nobody}
      data={[...people].map(([value, label]) => ({ value, label }))}
      searchable
      clearable
      readOnly={props.readOnly}
      // The server has searched already, also where accents differ.
      filter={({ options }) => options}
      onSearchChange={setTyped}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
