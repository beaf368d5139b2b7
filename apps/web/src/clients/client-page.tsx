import { refusedBy } from '@daybook/client';
import { type AccessPurpose, accessPurpose, type ClientRecord } from '@daybook/contract/clients';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Button, Select } from '@mantine/core';
import { IconArrowLeft, IconEye, IconPencil } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay, useMe } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { ClientAppointments } from './client-appointments.tsx';
import { ClientDeeds } from './client-deeds.tsx';
import { ClientFacts } from './client-facts.tsx';
import styles from './clients.module.css';
import { HouseholdSide } from './household-side.tsx';
import { LooksSide } from './looks-side.tsx';
import { clientWords, purposeNames } from './words.ts';

const route = getRouteApi('/inside/clients/$clientId');

/** What each role usually looks for. */
const usual = { clinician: 'care', 'front-desk': 'booking' } as const;

/** One client: what is known, when they come, who lives there too, and who has looked. */
export function ClientPage(): ReactElement {
  const { clientId } = route.useParams();
  const search = route.useSearch();
  const { role } = useMe().account;
  const asked = accessPurpose.safeParse(search.for);
  const purpose = asked.success ? asked.data : role in usual ? usual[role as keyof typeof usual] : 'contact';
  const record = trpc.clients.get.useQuery({ id: clientId, purpose }, { placeholderData: (before) => before });
  if (record.error && refusedBy(record.error).reason === 'not-found') return <NotFound />;
  return <Loaded of={record}>{(client) => <Shown client={client} purpose={purpose} />}</Loaded>;
}

function Shown({ client, purpose }: { client: ClientRecord; purpose: AccessPurpose }): ReactElement {
  const words = useWords(clientWords);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const { open } = route.useSearch();
  const mayChange = useMay('clients.change');
  const seesAppointments = useMay('appointments.see');
  const seesHousehold = useMay('clients.clinical');
  const seesLooks = useMay('clients.log');
  const show = (what: typeof open) => void navigate({ search: (before) => ({ ...before, open: what }), replace: true });
  return (
    <>
      <Bar
        title={client.name}
        before={
          <LinkButton to="/clients" variant="subtle" color="gray" px={8} aria-label={words.back}>
            <IconArrowLeft size={18} stroke={1.7} />
          </LinkButton>
        }
      >
        <BarEnd>
          <span className={styles.seen}>
            <IconEye size={16} stroke={1.7} />
            {words.thisLook}
          </span>
          <Select
            aria-label={words.purpose}
            className={styles.purpose ?? ''}
            allowDeselect={false}
            data={accessPurpose.options.map((value) => ({ value, label: purposeNames[language][value] }))}
            value={purpose}
            onChange={(value) =>
              void navigate({ search: (before) => ({ ...before, for: value ?? undefined }), replace: true })
            }
          />
          {mayChange && (
            <Button data-key="e" leftSection={<IconPencil size={16} stroke={1.7} />} onClick={() => show('edit')}>
              {words.edit}
            </Button>
          )}
        </BarEnd>
      </Bar>
      <div className={styles.panes}>
        <div className={styles.main}>
          <ClientFacts client={client} />
          {mayChange && <ClientDeeds key={client.id} client={client} open={open} show={show} />}
          {seesAppointments && (
            <ClientAppointments key={`appointments ${client.id}`} client={client} purpose={purpose} />
          )}
        </div>
        {(seesHousehold || seesLooks) && (
          <aside className={styles.side}>
            {seesHousehold && (
              <HouseholdSide
                client={client}
                editing={open === 'household'}
                edit={(on) => show(on ? 'household' : undefined)}
              />
            )}
            {seesLooks && <LooksSide clientId={client.id} />}
          </aside>
        )}
      </div>
    </>
  );
}
