import type { ReportView } from '@daybook/contract/reports';
import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import { useWords } from '../language/current.ts';
import { CashSection } from './cash.tsx';
import { CountSection } from './count.tsx';
import type { Draft, DraftState } from './draft.ts';
import { DrawerPanel } from './drawer.tsx';
import styles from './form.module.css';
import { FormContext, type ReportDoors, useForm } from './form-context.ts';
import { Sections } from './sections.tsx';
import { SubmitPanel } from './submit.tsx';
import { TenderSection } from './tenders.tsx';
import { reportWords } from './words.ts';

/**
 * A day report to be written. `steps` takes one screen each, for phones and tablets; else all of it stands on one page.
 */
export function ReportForm(props: {
  view: ReportView;
  draft: Draft;
  state: DraftState;
  doors: ReportDoors;
  touch: boolean;
  steps: boolean;
  /** Beside the steps' own buttons. */
  leave?: ReactNode;
}): ReactElement {
  const { view, draft, state, doors, touch } = props;
  const form = useMemo(() => ({ view, draft, state, doors, touch }), [view, draft, state, doors, touch]);
  return (
    <FormContext value={form}>
      <div className={styles.form} data-touch={touch || undefined}>
        <Notes />
        {props.steps ? <Steps leave={props.leave} /> : <Page />}
      </div>
    </FormContext>
  );
}

function Notes(): ReactElement {
  const { view } = useForm();
  const words = useWords(reportWords);
  const last = view.versions.at(-1);
  const { decided } = last ?? {};
  return (
    <>
      {view.state === 'returned' && decided && (
        <p className={styles.lateNote}>{words.returned(decided.by.name, decided.comment)}</p>
      )}
      {view.kind === 'correction' && <p className={styles.lateNote}>{words.correction}</p>}
    </>
  );
}

function Page(): ReactElement {
  const words = useWords(reportWords);
  return (
    <div className={styles.page}>
      <Drawered>{(n) => <CountSection title={`${n}. ${words.countTitle}`} />}</Drawered>
      <div className={styles.middle}>
        <Drawered>{(n) => <CashSection title={`${n + 1}. ${words.cashTitle}`} />}</Drawered>
        <Numbered />
      </div>
      <aside className={styles.side}>
        <DrawerPanel />
        <SubmitPanel />
      </aside>
    </div>
  );
}

/** What only a report with a drawer has. */
function Drawered(props: { children: (first: number) => ReactElement }): ReactElement | null {
  const { view } = useForm();
  return view.template.cash ? props.children(1) : null;
}

function Numbered(): ReactElement {
  const { view } = useForm();
  const words = useWords(reportWords);
  const before = view.template.cash ? 2 : 0;
  return (
    <>
      <TenderSection title={`${before + 1}. ${words.tendersTitle}`} />
      <Sections title={(label, n) => `${before + 2 + n}. ${label}`} />
    </>
  );
}

function Steps(props: { leave: ReactNode }): ReactElement {
  const { view } = useForm();
  const words = useWords(reportWords);
  const [at, setAt] = useState(0);
  const screens: (() => ReactElement)[] = [
    ...(view.template.cash
      ? [
          () => <CountSection key="count" title={words.countTitle} foot />,
          () => <CashSection key="cash" title={words.cashTitle} />,
        ]
      : []),
    () => (
      <div key="others">
        <TenderSection title={words.tendersTitle} />
        <Sections title={(label) => label} />
      </div>
    ),
    () => (
      <div key="submit">
        <DrawerPanel />
        <SubmitPanel />
      </div>
    ),
  ];
  const shown = Math.min(at, screens.length - 1);
  return (
    <div className={styles.steps}>
      <div className={styles.stepHead}>
        {props.leave}
        <span>{words.step(shown + 1, screens.length)}</span>
      </div>
      <div className={styles.stepBody} key={shown}>
        {screens[shown]?.()}
      </div>
      <div className={styles.stepFoot}>
        <button type="button" className={styles.plain} disabled={shown === 0} onClick={() => setAt(shown - 1)}>
          {words.back}
        </button>
        {shown < screens.length - 1 && (
          <button type="button" className={styles.plain} onClick={() => setAt(shown + 1)}>
            {words.next}
          </button>
        )}
      </div>
    </div>
  );
}
