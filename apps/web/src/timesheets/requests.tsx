import type { RequestView } from '@daybook/contract/timesheet-edits';
import type { Timesheet } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDayOfMonth, formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { trpc } from '../server.ts';
import { DecideRequest } from './decide-request.tsx';
import { requestWords } from './request-words.ts';
import styles from './requests.module.css';

/** What the employee asks for and nobody has decided: of one date, or of the whole period. */
export function Requests(props: { sheet: Timesheet; date: string | undefined }): ReactElement | null {
  const words = useWords(requestWords);
  const { sheet, date } = props;
  const asked = trpc.timesheets.requests.useQuery({ employeeId: sheet.employee.id, period: sheet.period });
  const open = (asked.data?.items ?? []).filter((one) => one.state === 'open' && (!date || one.date === date));
  if (open.length === 0) return null;
  return (
    <section className={date ? styles.requests : styles.all} aria-label={words.title} data-print="no">
      {open.map((request) => (
        <Request key={request.id} request={request} sheet={sheet} />
      ))}
    </section>
  );
}

function Request({ request, sheet }: { request: RequestView; sheet: Timesheet }): ReactElement {
  const words = useWords(requestWords);
  const language = useLanguage();
  const [deciding, setDeciding] = useState<'accept' | 'decline' | null>(null);
  const { zone, askedAt, note } = request;
  return (
    <article className={styles.request}>
      <p className={styles.what}>
        {sentenceOf(words, request, sheet.employee.calledName, formatDayOfMonth(language, request.date))}
      </p>
      {note && <p className={styles.note}>“{note}”</p>}
      <p className={styles.when}>
        {words.asked(`${formatShortDay(language, zone, askedAt)}, ${formatTime(zone, askedAt)}`)}
      </p>
      {deciding ? (
        <DecideRequest
          request={request}
          decision={deciding}
          name={sheet.employee.calledName}
          cancel={() => setDeciding(null)}
        />
      ) : (
        sheet.may.amend && (
          <div className={styles.ways}>
            <Button size="xs" onClick={() => setDeciding('accept')}>
              {words.accept}
            </Button>
            <Button size="xs" variant="default" onClick={() => setDeciding('decline')}>
              {words.decline}
            </Button>
          </div>
        )
      )}
    </article>
  );
}

function sentenceOf(words: (typeof requestWords)['en'], request: RequestView, name: string, day: string): string {
  const { action, before, kind, at, zone } = request;
  const was = before ? formatTime(zone, before.at) : '';
  const is = at ? formatTime(zone, at) : was;
  const what = kind ?? before?.kind ?? 'in';
  if (action === 'add') return words.add(name, what, is, day);
  return action === 'void' ? words.void(name, what, was, day) : words.replace(name, what, was, is, day);
}
