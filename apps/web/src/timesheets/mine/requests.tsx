import type { RequestView } from '@daybook/contract/timesheet-edits';
import type { Timesheet } from '@daybook/contract/timesheets';
import type { GlyphName } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate, formatShortDay, formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { punchNames } from '../../clock/punch-names.ts';
import { trpc } from '../../server.ts';
import { Pill } from '../../shell/pill.tsx';
import { askWords } from './ask-words.ts';
import styles from './parts.module.css';
import { myWorkWords } from './words.ts';

const looks: Record<RequestView['state'], { tone: 'break' | 'in' | 'late' | 'out'; glyph: GlyphName }> = {
  open: { tone: 'break', glyph: 'submitted' },
  accepted: { tone: 'in', glyph: 'done' },
  declined: { tone: 'late', glyph: 'no-show' },
  settled: { tone: 'out', glyph: 'out' },
};

/** What was asked for in the period, or of one date, and what became of it; nothing when nothing was asked. */
export function Requests(props: { sheet: Timesheet; date?: string }): ReactElement | null {
  const words = useWords(myWorkWords);
  const language = useLanguage();
  const { employee, period } = props.sheet;
  const requests = trpc.timesheets.requests.useQuery({ employeeId: employee.id, period });
  const items = (requests.data?.items ?? []).filter(({ date }) => props.date === undefined || date === props.date);
  if (items.length === 0) return null;
  const title = props.date === undefined ? words.requests : words.requestsOf(formatShortDate(language, props.date));
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.told}>
        {items.map((request) => (
          <Request key={request.id} request={request} />
        ))}
      </ul>
    </section>
  );
}

function Request({ request }: { request: RequestView }): ReactElement {
  const words = useWords(askWords);
  const language = useLanguage();
  const { zone, state, decided, note, date, askedAt } = request;
  const moment = (at: string) => `${formatShortDay(language, zone, at)}, ${formatTime(zone, at)}`;
  return (
    <li>
      <div className={styles.asked}>
        <b>{formatShortDate(language, date)}</b>
        <Pill {...looks[state]}>{words[state]}</Pill>
      </div>
      <p>{useAskedFor(request)}</p>
      <p className={styles.reason}>“{note}”</p>
      <p className={styles.quiet}>{words.askedWhen(moment(askedAt))}</p>
      {decided && (
        <p className={styles.decided}>
          “{decided.reason}”<small>{words.decidedBy(decided.by, moment(decided.at))}</small>
        </p>
      )}
    </li>
  );
}

function useAskedFor({ action, before, kind, at, zone }: RequestView): string {
  const words = useWords(askWords);
  const names = punchNames[useLanguage()];
  const time = (moment: string | null | undefined) => (moment ? formatTime(zone, moment) : '');
  const asked = kind ?? before?.kind ?? 'in';
  switch (action) {
    case 'add':
      return words.askedAdd(names[asked], time(at));
    case 'replace':
      return words.askedReplace(names[asked], time(before?.at), time(at));
    case 'void':
      return words.askedVoid(names[before?.kind ?? asked], time(before?.at));
  }
}
