import type { ExceptionItem } from '@daybook/contract/exceptions';
import type { ReportId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Facts } from '../shell/facts.tsx';
import { aboutReportWords } from './about-report-words.ts';
import styles from './evidence.module.css';

/** When the report was due, or what is off in it, and where it stands. */
export function AboutReport({ item, report }: { item: ExceptionItem; report: ReportId | undefined }): ReactElement {
  const words = useWords(aboutReportWords);
  const language = useLanguage();
  const { zone } = item.site;
  const missing = item.kind === 'no-report';
  const when = `${formatShortDay(language, zone, item.at)}, ${formatTime(zone, item.at)}`;
  return (
    <>
      <Facts facts={[[missing ? words.wasDue : words.handedIn, when]]} />
      <p className={styles.none}>{missing ? (report ? words.begun : words.notBegun) : words.overLimit}</p>
      <p className={styles.links}>
        {report && (
          <Button component="a" href={`/reports/${report}`} variant="default" size="xs">
            {missing ? words.seeDraft : words.seeReport}
          </Button>
        )}
        {missing && (
          <Button component="a" href="/reports?view=missing" variant="default" size="xs">
            {words.seeMissing}
          </Button>
        )}
      </p>
    </>
  );
}
