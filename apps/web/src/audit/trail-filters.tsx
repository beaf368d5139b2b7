import { auditRooms } from '@daybook/contract/audit';
import { type RecordId, recordId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Button, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { trpc } from '../server.ts';
import { Filters } from '../shell/room.tsx';
import styles from './trail.module.css';
import { roomNames, trailWords } from './trail-words.ts';

const route = getRouteApi('/inside/audit');

interface Narrow {
  room?: (typeof auditRooms)[number] | undefined;
  by?: RecordId | undefined;
  record?: RecordId | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** Narrows the trail down: by what it is about, who did it, the record, and days. All of it lives in the address. */
export function TrailFilters(props: { recordName: string | null; children: ReactNode }): ReactElement {
  const words = useWords(trailWords);
  const language = useLanguage();
  const { room, by, record, from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const accounts = trpc.access.accounts.list.useQuery({ limit: 200 }).data?.items ?? [];
  const kiosks = trpc.directory.kiosks.list.useQuery({}).data?.items ?? [];
  const actors = [...accounts, ...kiosks].map(({ id, name }) => ({ value: id as string, label: name }));
  const narrow = (more: Narrow) => void navigate({ search: (before) => ({ ...before, ...more }), replace: true });
  const day = (key: 'from' | 'to', label: string, value: string | undefined) => (
    <TextInput
      type="date"
      aria-label={label}
      title={label}
      className={styles.day ?? ''}
      value={value ?? ''}
      onChange={(event) => narrow({ [key]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <Filters>
      <Select
        aria-label={words.what}
        className={styles.choice ?? ''}
        placeholder={words.anyRoom}
        clearable
        data={auditRooms.map((value) => ({ value, label: roomNames[language][value] }))}
        value={room ?? null}
        onChange={(value) => narrow({ room: auditRooms.find((known) => known === value) })}
      />
      <Select
        aria-label={words.who}
        className={styles.choice ?? ''}
        placeholder={words.anybody}
        clearable
        searchable
        data={actors}
        value={by ?? null}
        onChange={(value) => {
          const chosen = recordId.safeParse(value);
          narrow({ by: chosen.success ? chosen.data : undefined });
        }}
      />
      {day('from', words.since, from)}
      {day('to', words.until, to)}
      {record && (
        <Button
          variant="default"
          size="xs"
          rightSection={<IconX size={14} stroke={1.7} />}
          onClick={() => narrow({ record: undefined })}
        >
          {words.onlyRecord(props.recordName ?? words.thisRecord)}
        </Button>
      )}
      {props.children}
    </Filters>
  );
}
