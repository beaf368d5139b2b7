import type { ReportView } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatTime } from '@daybook/ui/language/format';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { trpc } from '../../server.ts';
import { Bar, BarEnd } from '../../shell/bar.tsx';
import { StatePill } from '../state-pill.tsx';
import { reportsWords } from '../words.ts';
import { Answers } from './answers.tsx';
import { Changes } from './changes.tsx';
import { Counts } from './counts.tsx';
import { Entries } from './entries.tsx';
import { Figures } from './figures.tsx';
import { Hands } from './hands.tsx';
import { People } from './people.tsx';
import { PhotoColumn } from './photo-column.tsx';
import { PrintButton } from './print-button.tsx';
import styles from './review.module.css';
import { ReviewSide } from './review-side.tsx';
import { TenderTable } from './tender-table.tsx';
import { ToReview } from './to-review.tsx';
import { VersionSwitch } from './version-switch.tsx';
import { WhyExpected } from './why-expected.tsx';
import { reviewWords } from './words.ts';

/** A report that is handed in, to be read and decided about: all of it on one page. */
export function Review({ view }: { view: ReportView }): ReactElement {
  const words = useWords(reviewWords);
  const reports = useWords(reportsWords);
  const language = useLanguage();
  const number = view.shown ?? view.number;
  const version = view.versions.find((one) => one.number === number);
  const before = trpc.reports.get.useQuery({ id: view.id, number: number - 1 }, { enabled: number > 1 }).data;
  const at = version && (version.decided?.by.at ?? version.submitted.at);
  return (
    <>
      <Bar
        title={view.site.name}
        before={
          <Link to="/reports" className={styles.back} aria-label={reports.back}>
            <IconArrowLeft size={18} stroke={1.7} />
          </Link>
        }
      >
        <span className={styles.date}>{formatDate(language, view.businessDate)}</span>
        <StatePill state={view.state}>
          {at && view.shown === null
            ? words.stateAt(reports[view.state], formatTime(view.site.zone, at))
            : reports[view.state]}
        </StatePill>
        <VersionSwitch view={view} />
        <BarEnd>
          <PrintButton view={view} />
          <ToReview id={view.id} state={view.state} />
        </BarEnd>
      </Bar>
      <div className={styles.panes}>
        <div className={styles.read}>
          <div className={styles.main}>
            {view.kind === 'correction' && <p className={styles.correction}>{words.correctionOf}</p>}
            <Figures view={view} />
            {version && number > 1 && <Changes view={view} version={version} />}
            <TenderTable view={view} before={before} />
            {view.sees === 'expected' && <WhyExpected view={view} />}
            <Counts view={view} />
            <Entries view={view} />
            <Answers view={view} />
            <People view={view} />
            <Hands view={view} />
          </div>
          <PhotoColumn view={view} />
        </div>
        <ReviewSide view={view} />
      </div>
    </>
  );
}
