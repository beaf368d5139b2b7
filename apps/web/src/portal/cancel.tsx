import { refusedBy } from '@daybook/client/refused';
import { appointmentChangeId } from '@daybook/contract/ids';
import type { PortalAppointment } from '@daybook/contract/portal';
import { useWords } from '@daybook/ui/language/current';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useId, useRef } from 'react';
import { Button } from '../book/button.tsx';
import styles from '../book/link-deeds.module.css';
import { ownWords } from '../book/own-words.ts';
import { portalWords } from './portal-words.ts';
import { queryClient, server } from './server.ts';
import { useDeedId } from './use-deed-id.ts';
import { readAnew } from './use-own.ts';

/** Cancels, and asks once. */
export function Cancel(props: { appointment: PortalAppointment; when: string }): ReactElement {
  const { id, version, site } = props.appointment;
  const words = useWords(ownWords);
  const own = useWords(portalWords);
  const ask = useRef<HTMLDialogElement>(null);
  const title = useId();
  const deedId = useDeedId();
  const cancel = useMutation({
    mutationFn: () => {
      const changeId = appointmentChangeId.parse(deedId.of(`${id} ${version}`));
      return server.portal.cancel.mutate({ id, version, changeId });
    },
    onSettled: async (_, error) => {
      deedId.settle(error);
      void queryClient.invalidateQueries({ queryKey: ['slots'] });
      // It stands otherwise than this page shows.
      if (!error || refusedBy(error).reason !== 'no-answer') await readAnew();
    },
  });
  const sentences: Partial<Record<string, string>> = {
    ...{ 'too-late-to-change': own.tooLate(site.name), stale: own.changed, 'not-from-here': own.changed },
    ...{ 'not-found': own.changed, 'no-answer': words.offline },
  };
  return (
    <>
      {cancel.error && (
        <p role="alert" className={styles.note}>
          {sentences[refusedBy(cancel.error).reason] ?? words.notDone}
        </p>
      )}
      <Button look="quiet" busy={cancel.isPending} press={() => ask.current?.showModal()}>
        {words.cancel}
      </Button>
      <dialog ref={ask} className={styles.ask} aria-labelledby={title}>
        <h2 id={title} className={styles.title}>
          {words.cancelAsk}
        </h2>
        <p>{words.cancelTell(props.when)}</p>
        <div className={styles.answers}>
          <Button
            look="pen"
            press={() => {
              ask.current?.close();
              cancel.mutate();
            }}
          >
            {words.cancel}
          </Button>
          <Button look="plain" press={() => ask.current?.close()}>
            {words.keep}
          </Button>
        </div>
      </dialog>
    </>
  );
}
