import { type ReactElement, type ReactNode, useRef, useState } from 'react';
import { useWords } from '../language/current.ts';
import { CashSection } from './cash.tsx';
import { CountSection } from './count.tsx';
import { DrawerPanel } from './drawer.tsx';
import styles from './form.module.css';
import { useForm } from './form-context.ts';
import layout from './layout.module.css';
import { Sections } from './sections.tsx';
import { SubmitPanel } from './submit.tsx';
import { TenderSection } from './tenders.tsx';
import { reportWords } from './words.ts';

/** One screen a step, for phones and tablets. */
export function Steps(props: { leave: ReactNode }): ReactElement {
  const { view } = useForm();
  const words = useWords(reportWords);
  const [at, setAt] = useState(0);
  const moved = useRef(false);
  const screens = [...(view.template.cash ? (['count', 'cash'] as const) : []), 'others', 'submit'] as const;
  const shown = Math.min(at, screens.length - 1);
  const go = (to: number) => {
    moved.current = true;
    setAt(to);
  };
  return (
    <div className={layout.steps}>
      <div className={layout.stepHead}>
        {props.leave}
        <span>{words.step(shown + 1, screens.length)}</span>
      </div>
      <div
        // A new one each: it begins at its top.
        key={shown}
        tabIndex={-1}
        className={layout.stepBody}
        // The button that was pressed may be gone, and whoever hears the page is told where it went on.
        ref={(body) => {
          if (moved.current) body?.focus();
          moved.current = false;
        }}
      >
        <Screen is={screens[shown] ?? 'submit'} />
      </div>
      <div className={layout.stepButtons}>
        {shown > 0 && (
          <button type="button" className={styles.plain} onClick={() => go(shown - 1)}>
            {words.back}
          </button>
        )}
        {shown < screens.length - 1 && (
          <button type="button" className={`${styles.plain} ${layout.next}`} onClick={() => go(shown + 1)}>
            {words.next}
          </button>
        )}
      </div>
    </div>
  );
}

function Screen({ is }: { is: 'count' | 'cash' | 'others' | 'submit' }): ReactElement {
  const words = useWords(reportWords);
  switch (is) {
    case 'count':
      return <CountSection title={words.countTitle} foot />;
    case 'cash':
      return <CashSection title={words.cashTitle} />;
    case 'others':
      return (
        <>
          <TenderSection title={words.tendersTitle} />
          <Sections title={(label) => label} />
        </>
      );
    case 'submit':
      return (
        <>
          <DrawerPanel />
          <SubmitPanel />
        </>
      );
  }
}
