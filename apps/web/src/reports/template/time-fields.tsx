import type { ReportTemplate } from '@daybook/contract/report-templates';
import { useWords } from '@daybook/ui/language/current';
import { Checkbox, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import type { ReactElement } from 'react';
import type { Draft } from './draft.ts';
import styles from './template.module.css';
import { templateWords } from './words.ts';

const roles: readonly ReportTemplate['approvers'][number][] = ['owner', 'manager'];

/** By when it is due, when its tablet reminds, and who approves it. */
export function TimeFields(props: {
  draft: Draft;
  change: (some: Partial<Draft>) => void;
  at: (path: string) => boolean;
}): ReactElement {
  const words = useWords(templateWords);
  const { draft, change, at } = props;
  const { template } = draft;
  const toggle = (role: (typeof roles)[number]) =>
    change({
      template: {
        ...template,
        approvers: roles.filter((one) => template.approvers.includes(one) !== (one === role)),
      },
    });
  return (
    <section>
      <h2>{words.time}</h2>
      <div className={styles.pair}>
        <TextInput
          label={words.due}
          description={words.dueHow}
          autoComplete="off"
          value={template.dueTime}
          error={at('dueTime') ? words.dueFault : undefined}
          onChange={(event) => change({ template: { ...template, dueTime: event.currentTarget.value } })}
        />
        <TextInput
          label={words.remind}
          description={words.remindHow}
          inputMode="numeric"
          autoComplete="off"
          value={draft.remind}
          error={at('remindBefore') ? words.remindFault : undefined}
          onChange={(event) => change({ remind: event.currentTarget.value })}
        />
      </div>
      <Checkbox.Group
        mt="md"
        label={words.approvers}
        value={template.approvers}
        error={at('approvers') ? words.approversFault : undefined}
      >
        <div className={styles.fields}>
          {roles.map((role) => (
            <Checkbox key={role} value={role} label={words[role]} onChange={() => toggle(role)} />
          ))}
        </div>
      </Checkbox.Group>
    </section>
  );
}
