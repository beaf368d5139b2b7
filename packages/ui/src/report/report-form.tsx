import type { ReportView } from '@daybook/contract/reports';
import { type ReactElement, type ReactNode, useMemo } from 'react';
import { useWords } from '../language/current.ts';
import type { Draft, DraftState } from './draft.ts';
import styles from './form.module.css';
import { FormContext, type ReportDoors, useForm } from './form-context.ts';
import layout from './layout.module.css';
import { Note } from './note.tsx';
import { Page } from './page.tsx';
import { Steps } from './steps.tsx';
import { useUploads } from './use-uploads.ts';
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
  const uploads = useUploads(view, doors);
  const form = useMemo(
    () => ({ view, draft, state, doors, uploads, touch }),
    [view, draft, state, doors, uploads, touch],
  );
  return (
    <FormContext value={form}>
      <div className={`${styles.form} ${props.steps ? layout.stepped : ''}`} data-touch={touch || undefined}>
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
        <Note look="late">{words.returned(decided.by.name, decided.comment)}</Note>
      )}
      {view.kind === 'correction' && <Note look="late">{words.correction}</Note>}
    </>
  );
}
