import { useWords } from '@daybook/ui/language/current';
import { Modal } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import type { ClientId, EmployeeId } from '@daybook/contract/ids';
import { skipToken } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { RowsLoading } from '../../shell/rows-loading.tsx';
import { useFocusBack } from '../../shell/use-focus-back.ts';
import type { OneSite } from '../shown.ts';
import { BookForm } from './book-form.tsx';
import type { Choice } from './choice.ts';
import { bookWords } from './words.ts';

/** Books for a client: what, with whom, when, and who comes. */
export function BookDialog({
  client,
  ...rest
}: {
  site: OneSite;
  date: string;
  /** What was pressed: whose column, and when. */
  wanted: { providerId: EmployeeId; startsAt?: string } | null;
  /** Who comes, where that is known already. */
  client: ClientId | null;
  close: () => void;
}): ReactElement {
  useFocusBack();
  const words = useWords(bookWords);
  const services = trpc.appointments.services.list.useQuery({});
  const given = trpc.appointments.availability.get.useQuery({ siteId: rest.site.id });
  // That this client is looked up for a booking is a look like any other. Whoever is archived cannot be booked.
  const who = trpc.clients.get.useQuery(client ? { id: client, purpose: 'booking' } : skipToken);
  const comes: Choice =
    who.data?.state === 'active' ? { is: 'known', id: who.data.id, name: who.data.name } : { is: 'none' };
  return (
    <Modal opened onClose={rest.close} title={words.title} size={560} withCloseButton={false}>
      <Loaded of={services}>
        {({ items }) => (
          <Loaded of={given}>
            {({ providers }) => {
              const offered = items.filter(({ id }) => providers.some(({ serviceIds }) => serviceIds.includes(id)));
              if (offered.length === 0) return <p>{words.noServices}</p>;
              if (client && who.isPending) return <RowsLoading height={44} />;
              return <BookForm {...rest} comes={comes} services={offered} providers={providers} />;
            }}
          </Loaded>
        )}
      </Loaded>
    </Modal>
  );
}
