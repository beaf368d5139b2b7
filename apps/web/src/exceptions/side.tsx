import type { ExceptionDetail } from '@daybook/contract/exceptions';
import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { answerWords } from './answer-words.ts';
import { actionOf, type Draft, proposedOf, punchOf, timeShown } from './draft.ts';
import { isAboutReport } from './kind-words.ts';
import styles from './side.module.css';
import { exceptionWords } from './words.ts';

/** Beside the question: whom it is about, what the chosen answer changes, and what happened to it so far. */
export function Side({ detail, draft }: { detail: ExceptionDetail; draft: Draft }): ReactElement {
  const words = useWords(exceptionWords);
  const language = useLanguage();
  const { item, trail } = detail;
  const { employee, kiosk, site } = item;
  const who = employee ?? kiosk;
  const changes =
    item.state === 'open' && draft.answer
      ? answerWords[language][draft.answer].changes({
          kind: item.kind,
          action: actionOf(detail),
          punch: punchOf(detail),
          time: timeShown(draft),
          name: employee?.calledName ?? null,
          proposed: proposedOf(detail),
        })
      : null;
  return (
    <div className={styles.side}>
      <div className={styles.who}>
        {employee && <Avatar id={employee.id} name={employee.name} size={40} />}
        <p>
          <b>{isAboutReport(item.kind) ? site.name : (who?.name ?? words.nobody)}</b>
          {!isAboutReport(item.kind) && (
            <span>
              {site.name}
              {employee && kiosk ? `, ${kiosk.name}` : ''}
            </span>
          )}
        </p>
      </div>
      {changes && (
        <section>
          <h3>{words.changes}</h3>
          <p>{changes}</p>
          <p className={styles.quiet}>{words[item.blocks]}</p>
        </section>
      )}
      <section>
        <h3>{words.trail}</h3>
        <ol className={styles.trail}>
          {trail.map((entry) => (
            <li key={`${entry.at} ${entry.what}`}>
              <span className={styles.quiet}>
                {formatShortDay(language, site.zone, entry.at)}, {formatTime(site.zone, entry.at)}
              </span>
              <span>{happened(words, entry.what, entry.by ?? words.somebody)}</span>
              {entry.reason && <span className={styles.reason}>“{entry.reason}”</span>}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function happened(words: (typeof exceptionWords)['en'], what: string, by: string): string {
  switch (what) {
    case 'exceptions.decided':
      return words.wasDecided(by);
    case 'exceptions.undone':
      return words.wasUndone(by);
    case 'exceptions.assigned':
      return words.wasAssigned(by);
    case 'exceptions.snoozed':
      return words.wasSnoozed(by);
    default:
      return words.raised;
  }
}
