import type { ExceptionDetail } from '@daybook/contract/exceptions';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { punchNames } from '../clock/punch-names.ts';
import styles from './evidence.module.css';
import { exceptionWords } from './words.ts';

type Request = ExceptionDetail['evidence']['asked'][number];

/** What the employee says or asks for, in the own words too. */
export function Says({ request, name, zone }: { request: Request; name: string; zone: string }): ReactElement {
  const words = useWords(exceptionWords);
  const language = useLanguage();
  const { action, kind, before, note } = request;
  const what = punchNames[language][kind];
  const when = formatTime(zone, request.at);
  return (
    <blockquote className={styles.says}>
      <p>{sentence()}</p>
      {note && <p>“{note}”</p>}
      {before && !before.counts && <p>{words.countsNoMore}</p>}
    </blockquote>
  );

  function sentence(): string {
    if (action === 'void') return words.asksToRemove(name, what, when);
    if (!before) return words.says(name, what, when);
    const from = formatTime(zone, before.at);
    if (before.kind === kind) return words.asksToMove(name, what, from, when);
    return words.asksInstead(name, punchNames[language][before.kind], from, what, when);
  }
}
