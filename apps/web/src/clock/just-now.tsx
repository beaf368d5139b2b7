import type { Board, PunchKind } from '@daybook/contract/clock';
import { Glyph, type GlyphName } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import styles from './just-now.module.css';
import { methodNames } from './method-names.ts';
import { clockWords, happened } from './words.ts';

const glyphs: Record<PunchKind, GlyphName> = { in: 'in', 'break-start': 'break', 'break-end': 'in', out: 'out' };

/** What happened last, newest first, by each site's own clock. */
export function JustNow({ moments }: { moments: Board['justNow'] }): ReactElement {
  const words = useWords(clockWords);
  const language = useLanguage();
  return (
    <section>
      <h2 className={styles.title}>{words.justNow}</h2>
      {moments.length === 0 && <p className={styles.quiet}>{words.quiet}</p>}
      <ol className={styles.list}>
        {moments.map((moment) => {
          const [name, rest] = happened[language][moment.kind](moment.name, moment.siteName);
          return (
            <li key={moment.punchId} className={styles[moment.kind]}>
              <Glyph name={glyphs[moment.kind]} />
              <span>
                <span>
                  <b>{name}</b>
                  {rest}
                </span>
                <small>{methodNames[language][moment.method]}</small>
              </span>
              <time dateTime={moment.at}>{formatTime(moment.zone, moment.at)}</time>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
