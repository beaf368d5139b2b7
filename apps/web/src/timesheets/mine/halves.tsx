import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { trpc } from '../../server.ts';
import chips from '../view-chips.module.css';
import styles from './ahead.module.css';
import { aheadWords } from './ahead-words.ts';

/** What was worked, or what is ahead; the latter says how many messages are not read yet. */
export function Halves(props: { ahead: boolean; choose: (show: 'ahead' | undefined) => void }): ReactElement {
  const { ahead, choose } = props;
  const words = useWords(aheadWords);
  const messages = trpc.roster.messages.mine.useQuery(undefined, { refetchInterval: 60_000 });
  const unread = (messages.data?.items ?? []).filter(({ readAt }) => readAt === null).length;
  return (
    <div className={styles.halves}>
      <fieldset className={chips.chips} aria-label={words.show}>
        <button type="button" aria-pressed={!ahead} onClick={() => choose(undefined)}>
          {words.hours}
        </button>
        <button type="button" aria-pressed={ahead} onClick={() => choose('ahead')}>
          {words.ahead}
          {unread > 0 && <b className={styles.unread}>{words.unread(unread)}</b>}
        </button>
      </fieldset>
    </div>
  );
}
