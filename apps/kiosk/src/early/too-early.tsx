import type { KioskMe } from '@daybook/contract/kiosk';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { tabletSentence } from '@daybook/ui/language/tablet-refusals';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import { GoesBack } from '../clock/goes-back.tsx';
import { punchWords } from '../clock/punch-words.ts';
import told from '../clock/told.module.css';
import { useBadgeKeys } from '../clock/use-badge-keys.ts';
import { Heading } from '../heading.tsx';
import { isOwnReason, type Refused } from '../state.ts';
import { serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import styles from './too-early.module.css';
import { earlyWords } from './words.ts';

/** Why the press was not taken, and the two ways on: a manager, or from the beginning. */
export function TooEarly(props: {
  me: KioskMe;
  calledName: string;
  /** RFC 3339. */
  allowedAt: string | undefined;
  busy: boolean;
  /** Why a manager was not let through. */
  refused: Refused | null;
  leavesAt: number | null;
  choose: () => void;
  scan: (code: string) => void;
  tell: Tell;
}): ReactElement {
  const { me, allowedAt, busy } = props;
  const words = useWords(earlyWords);
  const punch = useWords(punchWords);
  const why = useWhy();
  const byBadge = me.methods.includes('badge');
  useBadgeKeys(byBadge && !busy, props.scan);
  return (
    <main className={`screen ${told.told}`}>
      <section className={told.words}>
        <Heading className={told.title}>{words.title(props.calledName)}</Heading>
        <p className={styles.text}>
          {allowedAt === undefined ? words.soon : words.from(formatTime(me.site.zone, allowedAt))}
        </p>
        {byBadge && <p className={styles.badge}>{words.badge}</p>}
        <p className={styles.refused} role="alert">
          {props.refused && why(props.refused)}
        </p>
        <div className={styles.buttons}>
          <Button look="plum" off={busy} onPress={props.choose}>
            {busy ? words.asking : words.allow}
          </Button>
          <Button onPress={() => props.tell({ is: 'back' })}>{punch.startAgain}</Button>
        </div>
      </section>
      <GoesBack leavesAt={props.leavesAt} />
    </main>
  );
}

function useWhy(): (refused: Refused) => string {
  const words = useWords(earlyWords);
  const punch = useWords(punchWords);
  const language = useLanguage();
  return ({ reason, facts }) => {
    if (isOwnReason(reason)) return punch.noAnswer;
    if (reason === 'not-allowed') return words.notAManager;
    if (reason === 'own-record') return words.oneself;
    return tabletSentence(language, reason, facts, serverNow());
  };
}
