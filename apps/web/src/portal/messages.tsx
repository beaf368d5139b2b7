import { useLanguage, useWords } from '@daybook/ui/language/current';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button } from '../book/button.tsx';
import { OnIcon } from '../book/icons.tsx';
import { Sheet } from '../book/sheet.tsx';
import { dayAndTime } from '../book/time-text.ts';
import { Trouble } from '../book/trouble.tsx';
import { useStep } from '../book/use-step.ts';
import { bookWords } from '../book/words.ts';
import styles from './card.module.css';
import { nameOfMessage, standingOfMessage } from './message-names.ts';
import { Note } from './note.tsx';
import own from './portal.module.css';
import { portalWords } from './portal-words.ts';
import { asking } from './server.ts';
import { useMe } from './use-me.ts';
import type { Step } from './view.ts';

/** What was sent, the newest first: of what kind and when. Each leads to its appointment. */
export function Messages(): ReactElement {
  const words = useWords(portalWords);
  const { loading } = useWords(bookWords);
  const language = useLanguage();
  const me = useMe();
  const { go, back } = useStep<Step>();
  const queryKey = ['own', me.id, 'messages'];
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam: cursor }) => asking(queryKey).portal.messages.query(cursor ? { cursor } : {}),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 2_000,
  });
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <Sheet title={words.messages} back={() => back('home')}>
      {list.error && !items && <Trouble error={list.error} step="look" retry={() => void list.refetch()} />}
      {list.error && items && <Note tone="late">{words.stale}</Note>}
      {!items && !list.error && <div role="status" aria-label={loading} className={styles.skeleton} />}
      {items?.length === 0 && <p className={own.quiet}>{words.noMessages}</p>}
      <ul className={styles.list}>
        {items?.map(({ id, at, channel, kind, state, appointmentId }) => (
          <li key={id}>
            <button type="button" className={styles.card} onClick={() => go(`one.${appointmentId}`)}>
              <span className={styles.words}>
                <b className={styles.what}>{nameOfMessage(language, kind)}</b>
                <span className={styles.about}>{dayAndTime(language, me.site.zone, at)}</span>
                <span className={styles.about}>{standingOfMessage(language, state, channel)}</span>
              </span>
              <OnIcon />
            </button>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <div className={own.after}>
          <Button look="plain" busy={list.isFetchingNextPage} press={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </Sheet>
  );
}
