import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { OpenReport } from './open-report.tsx';
import { ReportList } from './report-list.tsx';
import styles from './reports.module.css';
import { reportsWords } from './words.ts';

/** At a site's own sign-in: today's report of each of its sites, and the last ones. */
export function SiteToday(): ReactElement {
  const words = useWords(reportsWords);
  const language = useLanguage();
  const sites = trpc.directory.sites.list.useQuery({});
  const list = trpc.reports.list.useQuery({ limit: 50 });
  const [opening, setOpening] = useState<{ site: string; date: string }>();
  return (
    <>
      <Loaded of={sites}>
        {({ items }) => (
          <ul className={styles.today}>
            {items.map(({ id, name, businessDate }, at) => (
              <li key={id}>
                <Button
                  size="md"
                  variant={at === 0 ? 'filled' : 'default'}
                  {...(at === 0 ? { 'data-key': 'n' } : {})}
                  onClick={() => setOpening({ site: id, date: businessDate })}
                >
                  {words.openToday(name)}
                </Button>
                <span>{words.today(formatDate(language, businessDate))}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Loaded of={list}>
        {({ items }) =>
          items.length > 0 && (
            <>
              <h2 className={styles.last}>{words.last}</h2>
              <ReportList items={items} />
            </>
          )
        }
      </Loaded>
      {opening && <OpenReport {...opening} close={() => setOpening(undefined)} />}
    </>
  );
}
