import { refusedBy } from '@daybook/client/refused';
import type { OwnBooking } from '@daybook/contract/booking';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useRef } from 'react';
import { Button } from './button.tsx';
import styles from './link-deeds.module.css';
import { ownWords } from './own-words.ts';
import { server } from './server.ts';
import { deedsOf } from './standing-of.ts';
import { deviceNow } from './time.ts';
import { dayAndTime } from './time-text.ts';

/** What can be done by the link. Cancelling asks once. */
export function LinkDeeds({ token, booking }: { token: string; booking: OwnBooking }): ReactElement {
  const words = useWords(ownWords);
  const language = useLanguage();
  const queries = useQueryClient();
  const ask = useRef<HTMLDialogElement>(null);
  const { confirm: mayConfirm, cancel } = deedsOf(booking, deviceNow());
  const deed = useMutation({
    mutationFn: (what: 'confirm' | 'cancel') => server.appointments.page[what].mutate({ token }),
    onSuccess: (changed) => queries.setQueryData(['link', token], changed),
    // It stands otherwise than this page shows.
    onError: () => queries.invalidateQueries({ queryKey: ['link', token] }),
  });
  const when = dayAndTime(language, booking.site.zone, booking.startsAt);
  const reason = deed.error && refusedBy(deed.error).reason;
  return (
    <div className={styles.deeds}>
      {reason && (
        <p role="alert" className={styles.note}>
          {reason === 'too-late-to-change' ? words.tooLate(booking.site.name) : sentenceOf(reason, words)}
        </p>
      )}
      {mayConfirm && (
        <Button look="pen" busy={deed.isPending} press={() => deed.mutate('confirm')}>
          {words.confirm}
        </Button>
      )}
      {cancel === 'yes' && (
        <Button look="quiet" busy={deed.isPending} press={() => ask.current?.showModal()}>
          {words.cancel}
        </Button>
      )}
      {cancel === 'yes' && !mayConfirm && (
        <p className={styles.until}>{words.cancelBefore(dayAndTime(language, booking.site.zone, booking.changeBy))}</p>
      )}
      {cancel === 'too-late' && reason !== 'too-late-to-change' && (
        <p className={styles.note}>{words.tooLate(booking.site.name)}</p>
      )}
      <dialog ref={ask} className={styles.ask} aria-labelledby="ask-title">
        <h2 id="ask-title" className={styles.title}>
          {words.cancelAsk}
        </h2>
        <p>{words.cancelTell(when)}</p>
        <div className={styles.answers}>
          <Button
            look="pen"
            press={() => {
              ask.current?.close();
              deed.mutate('cancel');
            }}
          >
            {words.cancel}
          </Button>
          <Button look="plain" press={() => ask.current?.close()}>
            {words.keep}
          </Button>
        </div>
      </dialog>
    </div>
  );
}

function sentenceOf(reason: string, words: { changed: string; offline: string; notDone: string }): string {
  if (reason === 'no-answer') return words.offline;
  return ['hold-expired', 'not-from-here', 'link-not-valid'].includes(reason) ? words.changed : words.notDone;
}
