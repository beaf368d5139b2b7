import type { BoardEntry } from '@daybook/contract/clock';
import { Avatar } from '@daybook/ui/avatar';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { attendanceNames, attendanceWords } from './attendance-words.ts';
import { headOf } from './counts.ts';
import styles from './person-chip.module.css';

interface Chip {
  entry: BoardEntry;
  zone: string;
  changed: boolean;
  mayLetIn: boolean;
}

/**
 * A person on the board, since when, and what is odd against the plan. Tinted for a moment when that has just changed.
 * Who is planned and has yet to begin can be let in early by a press.
 */
export function PersonChip({ entry, zone, changed, mayLetIn }: Chip): ReactElement {
  const words = useWords(attendanceWords);
  const language = useLanguage();
  const head = headOf(entry);
  const { planned, attendance } = entry;
  const at = (moment: string) => formatTime(zone, moment);
  const plan = planned && words.planned(at(planned.start), at(planned.end));
  const title = [entry.name, plan, attendance && attendanceNames[language][attendance]].filter(Boolean).join(', ');
  const look = `${styles.chip} ${styles[head]} ${changed ? styles.changed : ''}`;
  const inside = (
    <>
      <Avatar id={entry.employeeId} name={entry.name} size={22} />
      {entry.calledName}
      <Standing entry={entry} zone={zone} />
    </>
  );
  if (!mayLetIn || attendance !== 'due' || !planned || entry.state !== 'out') {
    return (
      <li className={look} title={title}>
        {inside}
        {plan && <span className="unseen">{plan}</span>}
      </li>
    );
  }
  return (
    <li className={styles.place}>
      <LetInButton entry={entry} look={look} title={title}>
        {inside}
      </LetInButton>
    </li>
  );
}

function LetInButton(props: { entry: BoardEntry; look: string; title: string; children: ReactNode }): ReactElement {
  const words = useWords(attendanceWords);
  const navigate = useNavigate({ from: '/now' });
  const { employeeId, calledName } = props.entry;
  return (
    <button
      type="button"
      className={props.look}
      title={props.title}
      onClick={() => void navigate({ search: (before) => ({ ...before, early: employeeId }), replace: true })}
    >
      {props.children}
      <span className="unseen">{words.letIn(calledName)}</span>
    </button>
  );
}

/** Since when, how late, or when to come: one fact at most two words long. */
function Standing({ entry, zone }: { entry: BoardEntry; zone: string }): ReactElement | null {
  const words = useWords(attendanceWords);
  const { planned, attendance, since } = entry;
  const due = planned && <span className={styles.also}>{words.due(formatTime(zone, planned.start))}</span>;
  const lateBy = (
    <span className={styles.by}>
      <Glyph name="late" size={11} />
      {words.lateBy(entry.lateMinutes)}
    </span>
  );
  switch (headOf(entry)) {
    case 'late':
      return lateBy;
    case 'missing':
      return due;
    case 'out':
      if (attendance === 'due') return due;
      return attendance === 'leave' ? (
        <span className={styles.leave}>
          <Glyph name="approved" size={11} />
          {words.onLeave}
        </span>
      ) : null;
    default:
      return (
        <>
          {since !== null && <time dateTime={since}>{formatTime(zone, since)}</time>}
          {attendance === 'came-late' && entry.state === 'in' && lateBy}
        </>
      );
  }
}
