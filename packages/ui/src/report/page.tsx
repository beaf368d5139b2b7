import type { ReactElement } from 'react';
import { useWords } from '../language/current.ts';
import { CashSection } from './cash.tsx';
import { CountSection } from './count.tsx';
import { DrawerPanel } from './drawer.tsx';
import { useForm } from './form-context.ts';
import styles from './layout.module.css';
import { Sections } from './sections.tsx';
import { SubmitPanel } from './submit.tsx';
import { TenderSection } from './tenders.tsx';
import { reportWords } from './words.ts';

/** The whole report on one page, its parts numbered as they are filled in. */
export function Page(): ReactElement {
  const { view } = useForm();
  const words = useWords(reportWords);
  const { cash } = view.template;
  const before = cash ? 2 : 0;
  return (
    <div className={styles.page}>
      {cash && (
        <div className={styles.count}>
          <div className={styles.stays}>
            <CountSection title={`1. ${words.countTitle}`} />
          </div>
        </div>
      )}
      <div className={styles.middle}>
        {cash && <CashSection title={`2. ${words.cashTitle}`} />}
        <TenderSection title={`${before + 1}. ${words.tendersTitle}`} />
        <Sections title={(label, n) => `${before + 2 + n}. ${label}`} />
      </div>
      <aside className={styles.side}>
        <div className={styles.stays}>
          <DrawerPanel />
          <SubmitPanel />
        </div>
      </aside>
    </div>
  );
}
