import { refusedBy } from '@daybook/client';
import type { ReportView } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate } from '@daybook/ui/language/format';
import { ReportForm } from '@daybook/ui/report/report-form';
import { SavedNote } from '@daybook/ui/report/saved-note';
import { reportDoors } from '@daybook/ui/report/server-doors.ts';
import { useDraft } from '@daybook/ui/report/use-draft.ts';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useMe } from '../access/use-me.ts';
import { formWords } from '../form/words.ts';
import { answers, server, trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { serverNow } from '../time.ts';
import { Review } from './review/review.tsx';
import { StatePill } from './state-pill.tsx';
import { reportsWords } from './words.ts';

const route = getRouteApi('/inside/reports/$reportId');

/** One day report: to be written while it is open, else to be read and decided about. */
export function ReportPage(): ReactElement {
  const { reportId } = route.useParams();
  const { version } = route.useSearch();
  const report = trpc.reports.get.useQuery(
    { id: reportId, ...(version ? { number: version } : {}) },
    { placeholderData: (before) => before },
  );
  if (report.error && refusedBy(report.error).reason === 'not-found') return <NotFound />;
  return (
    <Loaded of={report}>
      {(view) => (view.may.write ? <Writing key={view.id} view={view} /> : <Review key={view.id} view={view} />)}
    </Loaded>
  );
}

function Writing({ view }: { view: ReportView }): ReactElement {
  const words = useWords(reportsWords);
  const noAnswer = useWords(formWords).noAnswer;
  const language = useLanguage();
  const { account } = useMe();
  const phone = useMediaQuery('(max-width: 43.74em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const doors = useMemo(
    () =>
      reportDoors(
        { id: view.id, siteId: view.site.id },
        {
          ...{ calls: server.reports, refusedBy, noAnswer, language, now: serverNow },
          seen: (next) => answers.reports.get.setData({ id: next.id }, next),
        },
      ),
    [view.id, view.site.id, noAnswer, language],
  );
  const { draft, state } = useDraft(view, { save: doors.save, now: serverNow, accountId: account.id });
  return (
    <>
      <Bar title={view.kind === 'correction' ? words.correction : words.endOfDay}>
        <span>{view.site.name}</span>
        <span>{formatDate(language, view.businessDate)}</span>
        <StatePill state={view.state} />
        <BarEnd>
          <SavedNote state={state} zone={view.site.zone} />
        </BarEnd>
      </Bar>
      <ReportForm view={view} draft={draft} state={state} doors={doors} touch={phone} steps={phone} />
    </>
  );
}
