import type { TemplateView } from '@daybook/contract/report-templates';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { type ReactElement, useRef } from 'react';
import record from '../../form/record-form.module.css';
import { RefusalNote } from '../../form/refusal-note.tsx';
import { trpc } from '../../server.ts';
import { newKeyed } from './draft.ts';
import { DrawerFields } from './drawer-fields.tsx';
import { Keyed, KeyedList } from './keyed-list.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { Preview } from './preview.tsx';
import { Sections } from './sections.tsx';
import styles from './template.module.css';
import { TimeFields } from './time-fields.tsx';
import { useTemplate } from './use-template.ts';
import { templateWords } from './words.ts';

/** Changes what is asked. What somebody else saved meanwhile is told, and nothing that was typed is lost. */
export function Editor({ view }: { view: TemplateView }): ReactElement {
  const sites = trpc.directory.sites.list.useQuery({}).data?.items;
  // The currencies decide which limits are asked for.
  return sites ? <Form view={view} currencies={[...new Set(sites.map(({ currency }) => currency))]} /> : <div />;
}

function Form({ view, currencies }: { view: TemplateView; currencies: readonly string[] }): ReactElement {
  const words = useWords(templateWords);
  const form = useRef<HTMLFormElement>(null);
  const { draft, change, faults, sending, refused, save, base, newer, takeNewest, keepTyped } = useTemplate(
    view,
    currencies,
  );
  const { template } = draft;
  const set = (some: Partial<typeof template>) => change({ template: { ...template, ...some } });
  const at = (path: string) => faults.some((fault) => fault === path);
  const send = async () => {
    if (await save()) return;
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"], aside')?.focus());
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <DrawerFields draft={draft} currencies={currencies} change={change} at={at} />
      <section>
        <h2>{words.tenders}</h2>
        <KeyedList
          items={template.tenders}
          add={words.addTender}
          blank={newKeyed}
          change={(tenders) => set({ tenders })}
        >
          {(tender, index, update) => (
            <Keyed of={tender} change={update} fault={at(`tenders.${index}.label.en`) ? words.labelFault : undefined} />
          )}
        </KeyedList>
      </section>
      <Sections sections={template.sections} change={(sections) => set({ sections })} at={at} />
      <TimeFields draft={draft} change={change} at={at} />
      <Preview template={template} questionsOnly />
      {newer && <Meanwhile newer={newer} base={base.template} take={takeNewest} keep={keepTyped} />}
      <div className={styles.foot}>
        {faults.length > 0 && (
          <p className={record.note} role="alert">
            {words.mend}
          </p>
        )}
        {newer && (
          <p className={record.note} role="alert">
            {words.stale(newer.version)}
          </p>
        )}
        {refused && !newer && <RefusalNote refused={refused} />}
        <Button type="submit" loading={sending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
