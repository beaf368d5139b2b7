import type { PunchView } from '@daybook/contract/clock';
import type { ExceptionDetail } from '@daybook/contract/exceptions';
import { DayLine } from '@daybook/ui/day-line';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { epochMs, formatShortDay, formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { methodNames, sourceNames } from '../clock/method-names.ts';
import { punchNames } from '../clock/punch-names.ts';
import { Facts } from '../shell/facts.tsx';
import { AboutReport } from './about-report.tsx';
import { type Draft, timeShown } from './draft.ts';
import { drawDay } from './draw-day.ts';
import styles from './evidence.module.css';
import { Held } from './held.tsx';
import { isAboutReport } from './kind-words.ts';
import { Says } from './says.tsx';
import { exceptionWords } from './words.ts';

const glyphs = { in: 'in', 'break-start': 'break', 'break-end': 'in', out: 'out' } as const;

/** What is known: the day on one line, its punches, what waits, and what the employee says. */
export function Evidence({ detail, draft }: { detail: ExceptionDetail; draft: Draft }): ReactElement {
  const words = useWords(exceptionWords);
  const language = useLanguage();
  const { evidence, item } = detail;
  const { zone } = item.site;
  const { punches, held, about, asked, planned } = evidence;
  return (
    <section className={styles.evidence} aria-label={words.evidence}>
      {(punches.length > 0 || held || planned) && <Line detail={detail} draft={draft} />}
      {planned && (
        <Facts
          facts={[[words.planned, words.fromTo(formatTime(zone, planned.start), formatTime(zone, planned.end))]]}
        />
      )}
      {punches.length > 0 && (
        <ul className={styles.rows}>
          {punches.map((punch) => (
            <PunchRow key={punch.id} punch={punch} zone={zone} />
          ))}
        </ul>
      )}
      {planned && punches.length === 0 && <p className={styles.none}>{words.noPunches}</p>}
      {held && <Held held={held} zone={zone} />}
      {about.length > 0 && (
        <ul className={styles.rows}>
          {about.map((one) => (
            <li key={`${one.at} ${one.employee?.id} ${one.kind}`} className={styles.row}>
              <b>{formatTime(zone, one.at)}</b>
              <span className={styles[one.kind]}>
                <Glyph name={glyphs[one.kind]} />
              </span>
              <span>
                {one.employee?.name ?? words.nobody}, {punchNames[language][one.kind]}
                {one.occurredAt !== one.at && (
                  <small className={styles.also}>
                    {words.times(
                      `${formatShortDay(language, zone, one.occurredAt)}, ${formatTime(zone, one.occurredAt)}`,
                    )}
                  </small>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {asked.map((request) => (
        <Says key={request.recordedAt} request={request} name={item.employee?.calledName ?? ''} zone={zone} />
      ))}
      {item.kind === 'silent' && (
        <Facts facts={[[words.heard, `${formatShortDay(language, zone, item.at)}, ${formatTime(zone, item.at)}`]]} />
      )}
      {isAboutReport(item.kind) && <AboutReport item={item} report={evidence.report} />}
    </section>
  );
}

/** The day as it was, with what waits as a diamond and what would be added hatched. */
function Line({ detail, draft }: { detail: ExceptionDetail; draft: Draft }): ReactElement {
  const { evidence, item } = detail;
  const { zone } = item.site;
  const until = draft.answer === 'add' && evidence.between && timeShown(draft) ? proposedEnd(draft, detail) : null;
  return (
    <div className={styles.line}>
      <DayLine
        zone={zone}
        shifts={drawDay(evidence.punches)}
        planned={evidence.planned ? [evidence.planned] : []}
        proposed={until && evidence.between ? [{ start: evidence.between.after, end: until }] : []}
        doubts={evidence.held ? [evidence.held.at] : []}
        atLeast={6 * 3_600_000}
        labels
      />
    </div>
  );
}

/** Where the typed time lies on the line: so many minutes behind the last punch, by the wall clock. */
function proposedEnd(draft: Draft, { evidence, item }: ExceptionDetail): number | null {
  const typed = timeShown(draft);
  const after = evidence.between?.after;
  if (!typed || !after) return null;
  const [hour = 0, minute = 0] = typed.split(':').map(Number);
  const [fromHour = 0, fromMinute = 0] = formatTime(item.site.zone, after).split(':').map(Number);
  const minutes = (hour * 60 + minute - fromHour * 60 - fromMinute + 24 * 60) % (24 * 60);
  return epochMs(after) + minutes * 60_000;
}

function PunchRow({ punch, zone }: { punch: PunchView; zone: string }): ReactElement {
  const language = useLanguage();
  const cameBy = sourceNames[language][punch.source];
  return (
    <li className={styles.row}>
      <b>{formatTime(zone, punch.at)}</b>
      <span className={styles[punch.kind]}>
        <Glyph name={glyphs[punch.kind]} />
      </span>
      <span>
        {punchNames[language][punch.kind]}. {methodNames[language][punch.method]}
        {cameBy && `. ${cameBy}`}
      </span>
    </li>
  );
}
