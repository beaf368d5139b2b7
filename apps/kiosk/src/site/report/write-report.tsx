import { refusedBy } from '@daybook/client/refused';
import type { ReportId } from '@daybook/contract/ids';
import type { ReportView } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate } from '@daybook/ui/language/format';
import { ReportForm } from '@daybook/ui/report/report-form';
import { SavedNote } from '@daybook/ui/report/saved-note';
import { reportDoors } from '@daybook/ui/report/server-doors.ts';
import { useDraft } from '@daybook/ui/report/use-draft.ts';
import { type ReactElement, useEffect, useMemo } from 'react';
import { Button } from '../../button.tsx';
import { server } from '../../server.ts';
import { serverNow } from '../../time.ts';
import { siteWords } from '../words.ts';
import styles from './site-report.module.css';
import { useReport } from './use-report.ts';

/** One report, written at the tablet. */
export function WriteReport(props: {
  id: ReportId;
  accountId: string;
  onEnd: () => void;
  onClose: () => void;
}): ReactElement {
  const words = useWords(siteWords);
  const [view, setView] = useReport(props.id, props.onEnd);
  if (!view) return <p className={styles.reading}>{words.reading}</p>;
  return <Writing {...props} view={view} seen={setView} />;
}

function Writing(props: {
  view: ReportView;
  accountId: string;
  seen: (view: ReportView) => void;
  onClose: () => void;
}): ReactElement {
  const { view, seen } = props;
  const words = useWords(siteWords);
  const language = useLanguage();
  const doors = useMemo(
    () =>
      reportDoors(
        { id: view.id, siteId: view.site.id },
        { calls: server.reports, refusedBy, noAnswer: words.noAnswer, language, now: serverNow, seen },
      ),
    [view.id, view.site.id, words.noAnswer, language, seen],
  );
  const { draft, state } = useDraft(view, { save: doors.save, now: serverNow, accountId: props.accountId });
  // What the server works out of it is shown at once, and not with the next look.
  useEffect(() => {
    if (state.savedAt !== null) void doors.again().catch(() => undefined);
  }, [doors, state.savedAt]);
  return (
    <div className={styles.writing}>
      {!view.may.write && <p className={styles.filed}>{words.filed}</p>}
      <ReportForm
        {...{ view, draft, state, doors }}
        touch
        steps
        leave={
          <>
            <Button small onPress={props.onClose}>
              {words.toReports}
            </Button>
            <strong className={styles.date}>{formatDate(language, view.businessDate)}</strong>
            <SavedNote state={state} zone={view.site.zone} />
          </>
        }
      />
    </div>
  );
}
