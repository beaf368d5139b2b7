import { refusedBy } from '@daybook/client/refused';
import type { Claim } from '@daybook/contract/clock';
import { type ReportId, reportId } from '@daybook/contract/ids';
import type { KioskMe } from '@daybook/contract/kiosk';
import { newId } from '@daybook/contract/new-id';
import type { ReportState } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate } from '@daybook/ui/language/format';
import { reportRefusal } from '@daybook/ui/language/report-refusals';
import { Who } from '@daybook/ui/report/who';
import { type ReactElement, useState } from 'react';
import { Button } from '../../button.tsx';
import { server } from '../../server.ts';
import { serverNow } from '../../time.ts';
import { siteWords } from '../words.ts';
import { useWaitingReports } from './reports.ts';
import styles from './site-report.module.css';
import { WriteReport } from './write-report.tsx';

/** The site's end-of-day report on its tablet: today's, and what waits of earlier days. */
export function SiteReport(props: { me: KioskMe; accountId: string; onEnd: () => void }): ReactElement {
  const { me, onEnd } = props;
  const words = useWords(siteWords);
  const language = useLanguage();
  const { waiting, again } = useWaitingReports(me.site.id, onEnd);
  const [open, setOpen] = useState<ReportId | null>(null);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const say = (error: unknown) => {
    const { reason, facts } = refusedBy(error);
    return reason === 'no-answer' ? words.noAnswer : reportRefusal(language, reason, facts, serverNow());
  };
  if (open)
    return (
      <WriteReport
        key={open}
        id={open}
        accountId={props.accountId}
        onEnd={onEnd}
        onClose={() => {
          setOpen(null);
          again();
        }}
      />
    );
  if (!waiting) return <p className={styles.reading}>{words.reading}</p>;
  const begin = async (by?: Claim) => {
    setBusy(true);
    setSaid(null);
    try {
      const asked = { id: reportId.parse(newId()), siteId: me.site.id, businessDate: waiting.today, by };
      setOpen((await server.reports.open.mutate(asked)).id);
      setAsking(false);
    } catch (error) {
      if (refusedBy(error).reason === 'person-needed') setAsking(true);
      else setSaid(say(error));
    } finally {
      setBusy(false);
    }
  };
  const stateWord: Record<ReportState, string> = words;
  const { report, earlier } = waiting;
  const mayWrite = report === null || report.state === 'draft' || report.state === 'returned';
  return (
    <div className={styles.waiting}>
      <section className={styles.today}>
        <h2>
          {words.today}, {formatDate(language, waiting.today)}
        </h2>
        <p>{report ? stateWord[report.state] : words.noReport}</p>
        <Button look="plum" off={busy} onPress={() => (report ? setOpen(report.id) : void begin())}>
          {report === null ? words.openReport : mayWrite ? words.goOn : words.readReport}
        </Button>
        <p role="alert">{!asking && said}</p>
      </section>
      {earlier.length > 0 && (
        <section className={styles.earlier}>
          <h2>{words.otherDays}</h2>
          {earlier.map(({ id, businessDate, state }) => (
            <Button key={id} small onPress={() => setOpen(id)}>
              {formatDate(language, businessDate)} · {stateWord[state]}
            </Button>
          ))}
        </section>
      )}
      {asking && (
        <Who
          people={async () => (await server.reports.people.query({ siteId: me.site.id })).items}
          {...{ say, busy, said }}
          touch
          onConfirm={(by) => void begin(by)}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  );
}
