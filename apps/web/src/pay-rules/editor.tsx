import { payRulesId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { type PayRulesView, type Preset, payRulesSave, ruleSet } from '@daybook/contract/pay-rules';
import { presetRules } from '@daybook/rules/timesheets/presets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { wallDate } from '@daybook/ui/language/format';
import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { type ReactElement, useState } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { nextOn, ownZone, serverNow } from '../time.ts';
import { BreakFields } from './break-fields.tsx';
import { DayFields } from './day-fields.tsx';
import { draftOf, fieldAt, rulesOf } from './draft.ts';
import styles from './editor.module.css';
import { fieldWords } from './field-words.ts';
import { InWords } from './in-words.tsx';
import { OvertimeFields } from './overtime-fields.tsx';
import { useSentences } from './use-sentences.ts';
import { WeekFields } from './week-fields.tsx';
import { WhatIf } from './what-if.tsx';
import { payRulesWords, presetNames } from './words.ts';

/** The fields of a set of rules, and beside them what they say and what they would have made of a past period. */
export function Editor(props: {
  preset: Preset;
  /** The set whose next version it is; none: a new one. */
  set: PayRulesView | undefined;
  newest?: () => Promise<void>;
  done: (saved: PayRulesView) => void;
  cancel: () => void;
}): ReactElement {
  const { preset, set, done } = props;
  const words = useWords(payRulesWords);
  const field = useWords(fieldWords);
  const language = useLanguage();
  const sentences = useSentences();
  const [view, setView] = useState('words');
  const [id] = useState(() => set?.id ?? payRulesId.parse(newId()));
  const last = set?.versions[0];
  const before = last?.rules ?? presetRules[preset];
  const today = wallDate(ownZone(), serverNow());
  const { form, state } = useRecordForm({
    schema: payRulesSave.input,
    initial: {
      ...draftOf(before),
      name: set?.name ?? presetNames[language][preset].name,
      // A first set may value what is past; a next version begins with a week.
      from: set ? nextOn(before.weekStart, today) : `${today.slice(0, 4)}-01-01`,
      note: '',
    },
    toInput: ({ name, from, note, ...draft }) => ({
      id,
      ...(last ? { version: last.version } : {}),
      name,
      preset,
      from,
      rules: rulesOf(draft),
      note,
    }),
    fieldAt,
    sentences,
    send: async (input) => {
      const saved = await server.timesheets.payRules.save.mutate(input);
      await answers.timesheets.payRules.list.invalidate();
      toast(field.wasSaved(saved.name, saved.versions[0]?.version ?? 1));
      done(saved);
    },
  });
  const typed = ruleSet.safeParse(rulesOf(form.values));
  // What is not right yet is not said: what was right last stays.
  const [said, setSaid] = useState(before);
  if (typed.success && JSON.stringify(typed.data) !== JSON.stringify(said)) setSaid(typed.data);
  return (
    <div className={styles.editor}>
      <div className={styles.fields}>
        <RecordForm
          state={state}
          submit={last ? field.saveNext(last.version + 1) : field.saveNew}
          newest={props.newest}
          cancel={props.cancel}
        >
          <TextInput label={field.name} {...form.getInputProps('name')} />
          <TextInput type="date" label={field.from} description={field.fromHelp} {...form.getInputProps('from')} />
          <p className={styles.quiet}>{field.emptyMeansNone}</p>
          <OvertimeFields form={form} />
          <DayFields form={form} />
          <BreakFields form={form} />
          <WeekFields form={form} />
          <Textarea
            label={field.note}
            description={field.noteHelp}
            autosize
            minRows={2}
            maxRows={5}
            maxLength={300}
            {...form.getInputProps('note')}
          />
        </RecordForm>
      </div>
      <aside className={styles.side} aria-label={field.live}>
        <div className={styles.stays}>
          <SegmentedControl
            aria-label={field.live}
            data={[
              { value: 'words', label: words.inWords },
              { value: 'try', label: words.tryOut },
            ]}
            value={view}
            onChange={setView}
          />
          {view === 'words' ? <InWords rules={said} preset={preset} /> : <WhatIf rules={said} />}
        </div>
      </aside>
    </div>
  );
}
