import { refusedBy } from '@daybook/client';
import type { Claim } from '@daybook/contract/clock';
import { type ReportId, reportId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { ReportView } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { reportRefusal } from '@daybook/ui/language/report-refusals';
import { Who } from '@daybook/ui/report/who';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMe } from '../../access/use-me.ts';
import { formWords } from '../../form/words.ts';
import { server } from '../../server.ts';
import { serverNow } from '../../time.ts';
import styles from './side.module.css';
import { reviewWords } from './words.ts';

/** For a closed month: begins the correction, or goes to the one that somebody is writing. */
export function Correct({ view }: { view: ReportView }): ReactElement {
  const words = useWords(reviewWords);
  const noAnswer = useWords(formWords).noAnswer;
  const language = useLanguage();
  const navigate = useNavigate();
  const { account } = useMe();
  const [id] = useState(() => reportId.parse(newId()));
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const say = (error: unknown) => {
    const { reason, facts } = refusedBy(error);
    return reason === 'no-answer' ? noAnswer : reportRefusal(language, reason, facts, serverNow());
  };
  const show = (which: ReportId) => navigate({ to: '/reports/$reportId', params: { reportId: which } });
  const begin = async (by?: Claim) => {
    setBusy(true);
    setSaid(null);
    try {
      await show((await server.reports.correct.mutate({ id, reportId: view.id, by })).id);
    } catch (error) {
      const { reason, facts } = refusedBy(error);
      const open = reportId.safeParse(facts.id);
      if (reason === 'in-use' && open.success) await show(open.data);
      else if (reason === 'person-needed' && account.role === 'site') setAsking(true);
      else setSaid(say(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles.decide}>
      <p className={styles.quiet}>{words.correctWhy}</p>
      <Button variant="default" loading={busy} onClick={() => void begin()}>
        {words.correct}
      </Button>
      {said && <p role="alert">{said}</p>}
      {asking && (
        <Who
          people={async () => (await server.reports.people.query({ siteId: view.site.id })).items}
          {...{ say, busy, said }}
          touch={false}
          onConfirm={(by) => void begin(by)}
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  );
}
