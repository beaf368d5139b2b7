import type { PortalAppointment } from '@daybook/contract/portal';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Button } from '../book/button.tsx';
import { Trouble } from '../book/trouble.tsx';
import { bookWords } from '../book/words.ts';
import styles from './card.module.css';
import { Card } from './card.tsx';
import { Note } from './note.tsx';
import own from './portal.module.css';
import { portalWords } from './portal-words.ts';
import type { useAppointments } from './use-own.ts';

/** Appointments as they come: on their way, none, failed, or shown with the way to more of them. */
export function OwnList(props: { list: ReturnType<typeof useAppointments>; none: string }): ReactElement {
  const { list, none } = props;
  const words = useWords(portalWords);
  const { loading } = useWords(bookWords);
  if (!list.data) {
    if (list.error) return <Trouble error={list.error} step="look" retry={() => void list.refetch()} />;
    return <div role="status" aria-label={loading} className={styles.skeleton} />;
  }
  const items = list.data.pages.flatMap((page): readonly PortalAppointment[] => page.items);
  return (
    <>
      {list.error && <Note tone="late">{words.stale}</Note>}
      {items.length === 0 && <p className={own.quiet}>{none}</p>}
      <ul className={styles.list}>
        {items.map((appointment) => (
          <Card key={appointment.id} appointment={appointment} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className={own.after}>
          <Button look="plain" busy={list.isFetchingNextPage} press={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </>
  );
}
