import type { ExceptionDetail } from '@daybook/contract/exceptions';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDuration, formatShortDay, formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { methodNames } from '../clock/method-names.ts';
import { punchNames } from '../clock/punch-names.ts';
import { Facts } from '../shell/facts.tsx';
import styles from './evidence.module.css';
import { whyWords } from './kind-words.ts';
import { exceptionWords } from './words.ts';

type View = NonNullable<ExceptionDetail['evidence']['held']>;

/** A punch that waits, with both clocks: the tablet's own, and the time that the server worked out. */
export function Held({ held, zone }: { held: View; zone: string }): ReactElement {
  const words = useWords(exceptionWords);
  const language = useLanguage();
  const at = (moment: string) => `${formatShortDay(language, zone, moment)}, ${formatTime(zone, moment)}`;
  return (
    <div className={styles.held}>
      <Facts
        facts={[
          [words.held, `${punchNames[language][held.kind]}. ${methodNames[language][held.method]}`],
          [words.serverClock, at(held.at)],
          [words.tabletClock, `${at(held.occurredAt)} (${skew(words, held.skewMs)})`],
          [words.arrived, at(held.recordedAt)],
          [words.why, whyWords[language][held.why]],
        ]}
      />
    </div>
  );
}

function skew(words: (typeof exceptionWords)['en'], ms: number | null): string {
  if (ms === null) return words.tabletUnknown;
  if (Math.abs(ms) < 60_000) return words.tabletRight;
  return ms > 0 ? words.tabletAhead(formatDuration(ms)) : words.tabletBehind(formatDuration(-ms));
}
