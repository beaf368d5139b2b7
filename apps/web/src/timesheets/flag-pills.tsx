import { type DayFlag, decides } from '@daybook/contract/timesheets';
import type { GlyphName } from '@daybook/ui/glyph';
import { useLanguage } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Pill } from '../shell/pill.tsx';
import styles from './flag-pills.module.css';
import { flagText } from './why/flag-words.ts';

const glyphs: Partial<Record<DayFlag, GlyphName>> = {
  'missing-out': 'missing',
  'still-running': 'in',
  asked: 'submitted',
};

/** What is odd, by glyph and word; red is for what waits for a decision. `most`: how many are named, the rest counted. */
export function FlagPills(props: { flags: readonly DayFlag[]; most?: number }): ReactElement | null {
  const language = useLanguage();
  const { flags, most = flags.length } = props;
  if (flags.length === 0) return null;
  const rest = flags.length - most;
  return (
    <span className={styles.pills}>
      {flags.slice(0, most).map((flag) => (
        <Pill key={flag} tone={toneOf(flag)} glyph={glyphs[flag] ?? (decides.includes(flag) ? 'exception' : 'late')}>
          {flagText[language][flag].pill}
        </Pill>
      ))}
      {rest > 0 && <span className={styles.rest}>+{rest}</span>}
    </span>
  );
}

function toneOf(flag: DayFlag): 'in' | 'exc' | 'late' {
  if (flag === 'still-running') return 'in';
  return decides.includes(flag) ? 'exc' : 'late';
}
