import { useWords } from '@daybook/ui/language/current';
import { Modal } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import type { EmployeeId } from '@daybook/contract/ids';
import type { ReactElement } from 'react';
import { trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { useFocusBack } from '../../shell/use-focus-back.ts';
import type { OneSite } from '../shown.ts';
import { BookForm } from './book-form.tsx';
import { bookWords } from './words.ts';

/** Books for a client: what, with whom, when, and who comes. */
export function BookDialog(props: {
  site: OneSite;
  date: string;
  /** What was pressed: whose column, and when. */
  wanted: { providerId: EmployeeId; startsAt?: string } | null;
  close: () => void;
}): ReactElement {
  useFocusBack();
  const words = useWords(bookWords);
  const services = trpc.appointments.services.list.useQuery({});
  const given = trpc.appointments.availability.get.useQuery({ siteId: props.site.id });
  return (
    <Modal opened onClose={props.close} title={words.title} size={560} withCloseButton={false}>
      <Loaded of={services}>
        {({ items }) => (
          <Loaded of={given}>
            {({ providers }) => {
              const offered = items.filter(({ id }) => providers.some(({ serviceIds }) => serviceIds.includes(id)));
              return offered.length === 0 ? (
                <p>{words.noServices}</p>
              ) : (
                <BookForm {...props} services={offered} providers={providers} />
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </Modal>
  );
}
