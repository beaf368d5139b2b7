import type { ReportView } from '@daybook/contract/reports';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { useMay } from '../../access/use-me.ts';
import { LinkButton } from '../../shell/link-button.tsx';
import { Beside } from './beside.tsx';
import { Correct } from './correct.tsx';
import { Decide } from './decide.tsx';
import { History } from './history.tsx';
import { Reopen } from './reopen.tsx';
import styles from './side.module.css';
import { reviewWords } from './words.ts';

/** Beside the report: what the drawer was before, what was decided, and what can be decided now. */
export function ReviewSide({ view }: { view: ReportView }): ReactElement {
  const words = useWords(reviewWords);
  const seesExpected = useMay('reports.expected');
  const { shown, state } = view;
  const isOlder = shown !== null && (shown !== view.number || state !== 'submitted');
  return (
    <aside className={styles.side} aria-label={words.decide}>
      <div className={styles.beside}>
        {seesExpected && <Beside view={view} />}
        <History view={view} />
      </div>
      {isOlder ? (
        <section className={styles.foot}>
          <p className={styles.quiet}>{words.older(shown)}</p>
          <LinkButton variant="default" mt="sm" to="/reports/$reportId" params={{ reportId: view.id }} search={{}}>
            {words.toNewest}
          </LinkButton>
        </section>
      ) : (
        <Now view={view} />
      )}
    </aside>
  );
}

/** What can be decided now about the newest version. */
function Now({ view }: { view: ReportView }): ReactElement {
  const words = useWords(reviewWords);
  const { may, state } = view;
  const decides = state === 'submitted' && (may.decide || may.notDecide !== null);
  return (
    <div className={styles.foot}>
      {decides && <Decide key={view.version} view={view} />}
      {state === 'returned' && <p className={styles.quiet}>{words.waitsForFiler}</p>}
      <Reopen view={view} />
      {may.correct && <Correct view={view} />}
    </div>
  );
}
