import { signOffId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Timesheet } from '@daybook/contract/timesheets';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import {
  formatDates,
  formatHours,
  formatShortDate,
  formatShortDay,
  formatTime,
  localeOf,
} from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Confirm } from '../../form/confirm.tsx';
import { answers, server } from '../../server.ts';
import { toast } from '../../shell/toast.ts';
import { onlyRuns } from '../sheet-state.ts';
import styles from './sign-off.module.css';
import { signOffWords } from './words.ts';

/** The employee's word on the hours of a pay period: given, to give, or why not now. */
export function SignOff({ sheet }: { sheet: Timesheet }): ReactElement {
  const words = useWords(signOffWords);
  const language = useLanguage();
  const { locked, returned, signedOff, site } = sheet;
  const when = (at: string) => `${formatShortDay(language, site.zone, at)}, ${formatTime(site.zone, at)}`;
  if (locked) {
    return (
      <section className={`${styles.box} ${styles.stamp}`} aria-label={words.title}>
        <p className={styles.said}>
          <Glyph name="approved" size={16} />
          {words.locked(locked.by, when(locked.at))}
        </p>
        <p>{words.lockedText}</p>
      </section>
    );
  }
  const signed = signedOff && !signedOff.lapsed;
  return (
    <section className={styles.box} aria-label={words.title}>
      {returned && !(signed && signedOff.at > returned.at) && (
        <div className={styles.returned}>
          <p className={styles.said}>
            <Glyph name="returned" size={16} />
            {words.returned(returned.by, when(returned.at))}
          </p>
          <p>“{returned.comment}”</p>
        </div>
      )}
      {signed && (
        <p className={`${styles.said} ${styles.signed}`}>
          <Glyph name="submitted" size={16} />
          {words.signed(when(signedOff.at))}
        </p>
      )}
      {signedOff?.lapsed && <p className={styles.lapsed}>{words.lapsed(when(signedOff.at))}</p>}
      {!signed && <ToSign sheet={sheet} />}
    </section>
  );
}

function ToSign({ sheet }: { sheet: Timesheet }): ReactElement {
  const words = useWords(signOffWords);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const [id] = useState(() => signOffId.parse(newId()));
  const { totals, period, digest, days, may } = sheet;
  const waiting = days.filter((day) => day.state === 'to-decide' && !onlyRuns(day.flags));
  const runs = days.some(({ flags }) => onlyRuns(flags));
  const dates = new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(
    waiting.map(({ date }) => formatShortDate(language, date)),
  );
  const why =
    waiting.length > 0 ? words.wait(dates, waiting.length) : runs ? words.runs : may.submit ? null : words.notYet;
  const nothing = totals.worked === 0;
  return (
    <>
      <Button
        size="md"
        fullWidth
        disabled={why !== null}
        aria-describedby={why ? 'why-not-signed' : undefined}
        onClick={() => setAsking(true)}
      >
        {nothing ? words.signNothing : words.signOff}
      </Button>
      {why && (
        <p id="why-not-signed" className={styles.why}>
          {why}
        </p>
      )}
      {asking && (
        <Confirm
          title={words.ask(formatDates(language, period.from, period.to))}
          text={nothing ? words.askNothing : words.askText(formatHours(language, totals.worked * 60_000))}
          deed={nothing ? words.signNothing : words.signOff}
          close={() => setAsking(false)}
          act={async () => {
            try {
              await server.timesheets.submit.mutate({ id, period, digest });
              toast(words.done);
            } finally {
              await answers.timesheets.invalidate();
            }
          }}
        />
      )}
    </>
  );
}
