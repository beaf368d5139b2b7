import type { SiteId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, useState } from 'react';
import { trpc } from '../../server.ts';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Message } from '../../shell/message.tsx';
import { OpenReport } from '../open-report.tsx';
import { ComingUp } from './coming-up.tsx';
import { Matrix } from './matrix.tsx';
import styles from './missing.module.css';
import { Overdue } from './overdue.tsx';
import { missingWords } from './words.ts';

/** Who has filed and who has not, each site by its own clock and calendar. */
export function Missing({ site }: { site: SiteId | undefined }): ReactElement {
  const words = useWords(missingWords);
  const board = trpc.reports.missing.useQuery(site ? { siteId: site } : {});
  const [opening, setOpening] = useState<{ site: string; date: string }>();
  const open = (which: string, date: string) => setOpening({ site: which, date });
  return (
    <>
      <Loaded of={board}>
        {({ sites }) => {
          const asked = sites.filter(({ days }) => days.some(({ standing }) => standing !== 'not-asked'));
          if (asked.length === 0)
            return (
              <Message title={words.nobody} text={words.nobodyWhy}>
                <LinkButton to="/sites">{words.toSites}</LinkButton>
              </Message>
            );
          return (
            <div className={styles.board}>
              <div className={styles.cards}>
                <Overdue sites={asked} open={open} />
                <ComingUp sites={asked} />
              </div>
              <Matrix sites={asked} open={open} />
            </div>
          );
        }}
      </Loaded>
      {opening && <OpenReport {...opening} close={() => setOpening(undefined)} />}
    </>
  );
}
