import { holdMs } from '@daybook/rules/appointments/life';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { ownZone } from '../time.ts';
import { Button } from './button.tsx';
import type { Held } from './draft.ts';
import styles from './held-foot.module.css';
import { useSecondsLeft } from './time.ts';
import { countdown, dayAndTime, differs, whenHere } from './time-text.ts';
import { bookWords } from './words.ts';

/** What is held and for how long, over the one button that goes on. */
export function HeldFoot(props: {
  zone: string;
  held: Held | null;
  pending: string | null;
  next: () => void;
}): ReactElement {
  const { zone, held, pending, next } = props;
  const words = useWords(bookWords);
  const language = useLanguage();
  if (pending !== null) {
    return (
      <div role="status">
        <p className={styles.when}>{dayAndTime(language, zone, pending)}</p>
        <p className={styles.left}>{words.holding}</p>
      </div>
    );
  }
  if (!held) return <p className={styles.left}>{words.chooseTime}</p>;
  return (
    <>
      <HeldWhen zone={zone} held={held} />
      <Button look="pen" press={next}>
        {words.goOn}
      </Button>
    </>
  );
}

/** The time that is held, with how long it still is. */
export function HeldWhen({ zone, held }: { zone: string; held: Held }): ReactElement {
  const words = useWords(bookWords);
  const language = useLanguage();
  const seconds = useSecondsLeft(held.overAt);
  const here = ownZone();
  return (
    <div className={styles.held}>
      <div>
        <p className={styles.when}>{dayAndTime(language, zone, held.startsAt)}</p>
        {differs(zone, here, held.startsAt) && (
          <p className={styles.left}>{words.whereYouAre(whenHere(language, zone, here, held.startsAt))}</p>
        )}
        {seconds > 0 && <p className={styles.left}>{words.heldFor(countdown(seconds))}</p>}
        <p className={styles.left} role="status">
          {seconds === 0 && words.holdOver}
        </p>
      </div>
      {seconds > 0 && <Ring share={(seconds * 1_000) / holdMs} />}
    </div>
  );
}

/** How much is left, drawn; who wants no motion reads the number alone. */
function Ring({ share }: { share: number }): ReactElement {
  return (
    <svg className={styles.ring} width="36" height="36" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <circle cx="18" cy="18" r="15" className={styles.track} />
      <circle cx="18" cy="18" r="15" className={styles.rest} pathLength="1" strokeDasharray={`${share} 1`} />
    </svg>
  );
}
