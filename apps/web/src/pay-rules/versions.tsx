import type { PayRulesView } from '@daybook/contract/pay-rules';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate, formatFullDay, wallDate } from '@daybook/ui/language/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Pill } from '../shell/pill.tsx';
import { ownZone, serverNow } from '../time.ts';
import { versionAt } from './rules-at.ts';
import styles from './set.module.css';
import { payRulesWords } from './words.ts';

/** The versions of a set, the newest first, with from when, why and by whom; any can be read. */
export function Versions(props: { set: PayRulesView; shown: number }): ReactElement {
  const words = useWords(payRulesWords);
  const language = useLanguage();
  const { set, shown } = props;
  const today = wallDate(ownZone(), serverNow());
  const inForce = versionAt(set, today)?.version;
  return (
    <section className={styles.part} aria-label={words.versions}>
      <h2>{words.versions}</h2>
      <ol className={styles.versions}>
        {set.versions.map(({ version, from, note, savedBy, savedAt }) => {
          const day = formatFullDay(language, ownZone(), savedAt);
          return (
            <li key={version} aria-current={version === shown || undefined}>
              <div className={styles.versionHead}>
                <Link
                  to="/pay-rules/$setId"
                  params={{ setId: set.id }}
                  search={{ version }}
                  aria-label={words.show(version)}
                >
                  {words.versionNo(version)}
                </Link>
                {version === inForce ? (
                  <Pill tone="in" glyph="in">
                    {words.inForce}
                  </Pill>
                ) : (
                  from > today && (
                    <Pill tone="out" glyph="out">
                      {words.notYet}
                    </Pill>
                  )
                )}
              </div>
              <p>{words.toCome(formatFullDate(language, from))}</p>
              <p className={styles.note}>{note}</p>
              <p className={styles.quiet}>{savedBy ? words.saved(savedBy, day) : words.savedOn(day)}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
