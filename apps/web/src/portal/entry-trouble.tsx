import { type Refused, refusedBy } from '@daybook/client/refused';
import type { Language } from '@daybook/contract/values';
import { useLanguage } from '@daybook/ui/language/current';
import { wallDate } from '@daybook/ui/language/format';
import { type ReactElement, useEffect, useRef } from 'react';
import { dayAndTime, timeAlone } from '../book/time-text.ts';
import styles from '../book/trouble.module.css';
import { ownZone, serverMoment } from '../time.ts';
import { entryWords } from './entry-words.ts';

/** Why a sign-in, a registration or a new password did not work, and when it can be tried again. */
export function EntryTrouble(props: { error: unknown; wrongPassword?: string | undefined }): ReactElement {
  const { error, wrongPassword } = props;
  const language = useLanguage();
  const refused = refusedBy(error);
  const note = useRef<HTMLDivElement>(null);
  // It may stand out of sight of what was pressed.
  useEffect(() => {
    if (error) note.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  const isWrongPassword = refused.reason === 'sign-in-failed' && wrongPassword !== undefined;
  const sentence = isWrongPassword ? wrongPassword : sentenceOf(language, refused);
  const isUnknown = sentence === entryWords[language].other;
  return (
    <div ref={note} role="alert" className={`${styles.trouble} ${isUnknown ? styles['exc'] : styles['late']}`}>
      <p>{sentence}</p>
      {isUnknown && refused.requestId && (
        <p className={styles.small}>{entryWords[language].requestId(refused.requestId)}</p>
      )}
    </div>
  );
}

function sentenceOf(language: Language, { reason, facts }: Refused): string {
  const words = entryWords[language];
  const until = facts.until && atText(language, facts.until);
  switch (reason) {
    case 'sign-in-failed':
      // The last wrong try is told what it has led to.
      return facts.triesLeft === 0 && until ? words.lockedUntil(until) : words.notThem(facts.triesLeft ?? null);
    case 'locked-out':
      return until ? words.lockedUntil(until) : words.slowDown;
    case 'slow-down':
      return until ? words.slowDownUntil(until) : words.slowDown;
    case 'link-not-valid':
      return words.linkOver;
    case 'code-not-valid':
      return words.codeOver;
    case 'not-found':
      return words.noSite;
    case 'demo-sign-in-elsewhere':
      return words.demoElsewhere;
    case 'bad-input':
      return words.badInput;
    case 'no-answer':
      return words.offline;
    default:
      return words.other;
  }
}

/** A moment by the clock of whoever reads it; with its day when that is not today. */
function atText(language: Language, moment: string): string {
  const zone = ownZone();
  const isToday = wallDate(zone, moment) === wallDate(zone, serverMoment());
  return isToday ? timeAlone(language, zone, moment) : dayAndTime(language, zone, moment);
}
