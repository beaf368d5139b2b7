import { type Refused, refusedBy } from '@daybook/client';
import type { TemplateView } from '@daybook/contract/report-templates';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { type ReactElement, useRef, useState } from 'react';
import record from '../../form/record-form.module.css';
import { RefusalNote } from '../../form/refusal-note.tsx';
import { answers, server, trpc } from '../../server.ts';
import { toast } from '../../shell/toast.ts';
import { draftOf, newKeyed, templateOf } from './draft.ts';
import { DrawerFields } from './drawer-fields.tsx';
import { Keyed, KeyedList } from './keyed-list.tsx';
import { Preview } from './preview.tsx';
import { Sections } from './sections.tsx';
import styles from './template.module.css';
import { TimeFields } from './time-fields.tsx';
import { templateWords } from './words.ts';

/** Changes what is asked. What somebody else saved meanwhile is told, and nothing that was typed is lost. */
export function Editor({ view }: { view: TemplateView }): ReactElement {
  const sites = trpc.directory.sites.list.useQuery({}).data?.items;
  // The currencies decide which limits are asked for.
  return sites ? <Form view={view} currencies={[...new Set(sites.map(({ currency }) => currency))]} /> : <div />;
}

function Form({ view, currencies }: { view: TemplateView; currencies: readonly string[] }): ReactElement {
  const words = useWords(templateWords);
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(language, view.template, currencies));
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const { template } = draft;
  const change = (some: Partial<typeof draft>) => {
    setFaults([]);
    setDraft({ ...draft, ...some });
  };
  const set = (some: Partial<typeof template>) => change({ template: { ...template, ...some } });
  const at = (path: string) => faults.some((fault) => fault === path);
  const save = async () => {
    const found = templateOf(draft);
    if ('faults' in found) {
      setFaults(found.faults);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setSending(true);
    setRefused(null);
    try {
      const { kind, version } = view;
      await server.reports.template.save.mutate({ kind, version, template: found.template });
      toast(words.saved);
      void answers.reports.template.invalidate();
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setSending(false);
    }
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
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
      <Preview template={template} />
      <div className={styles.foot}>
        {faults.length > 0 && (
          <p className={record.note} role="alert">
            {words.mend}
          </p>
        )}
        {refused?.reason === 'stale' ? (
          <div className={record.note} role="alert">
            {words.stale}
            <Button size="xs" variant="default" onClick={() => void answers.reports.template.invalidate()}>
              {words.load}
            </Button>
          </div>
        ) : (
          refused && <RefusalNote refused={refused} />
        )}
        <Button type="submit" loading={sending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
