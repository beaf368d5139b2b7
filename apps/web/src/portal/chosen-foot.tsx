import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Button } from '../book/button.tsx';
import styles from '../book/held-foot.module.css';
import { dayAndTime, differs, whenHere } from '../book/time-text.ts';
import { bookWords } from '../book/words.ts';
import { ownZone } from '../time.ts';
import { portalWords } from './portal-words.ts';

/** The time that is chosen, over the one button that takes it. */
export function ChosenFoot(props: {
  zone: string;
  startsAt: string | null;
  label: string;
  busy: boolean;
  press: () => void;
}): ReactElement {
  const { zone, startsAt, label, busy, press } = props;
  const words = useWords(portalWords);
  const { whereYouAre } = useWords(bookWords);
  const language = useLanguage();
  if (startsAt === null) return <p className={styles.left}>{words.chooseTime}</p>;
  const here = ownZone();
  return (
    <>
      <div className={styles.held} role="status">
        <div>
          <p className={styles.when}>{dayAndTime(language, zone, startsAt)}</p>
          {differs(zone, here, startsAt) && (
            <p className={styles.left}>{whereYouAre(whenHere(language, zone, here, startsAt))}</p>
          )}
        </div>
      </div>
      <Button look="pen" busy={busy} press={press}>
        {label}
      </Button>
    </>
  );
}
