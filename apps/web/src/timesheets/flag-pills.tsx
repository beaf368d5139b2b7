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

/**
 * What is odd, by glyph and word; red is for what waits for a decision. `most`: how many are named, the rest counted.
 * `short`: where a sheet is narrow its word is only read out, since it stands in the explanation too.
 */
export function FlagPills(props: { flags: readonly DayFlag[]; most?: number; short?: boolean }): ReactElement | null {
  const language = useLanguage();
  const { most = props.flags.length } = props;
  // What waits for a person comes before what is only odd.
  const rank = (flag: DayFlag) => (flag === 'still-running' ? 1 : decides.includes(flag) ? 0 : 2);
  const flags = [...props.flags].sort((a, b) => rank(a) - rank(b));
  if (flags.length === 0) return null;
  const rest = flags.length - most;
  return (
    <span className={styles.pills}>
      {flags.slice(0, most).map((flag) => (
        <Pill key={flag} tone={toneOf(flag)} glyph={glyphs[flag] ?? (decides.includes(flag) ? 'exception' : 'late')}>
          <span className={props.short ? styles.short : undefined} title={flagText[language][flag].pill}>
            {flagText[language][flag].pill}
          </span>
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
