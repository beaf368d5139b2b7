import { type ReportTemplate, reportFieldType, type TemplateField } from '@daybook/contract/report-templates';
import { useWords } from '@daybook/ui/language/current';
import { Checkbox, Select } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import type { ReactElement } from 'react';
import { asType, newField, newKeyed } from './draft.ts';
import { Keyed, KeyedList } from './keyed-list.tsx';
import styles from './template.module.css';
import { templateWords } from './words.ts';

type Section = ReportTemplate['sections'][number];
type At = (path: string) => boolean;

/** What is asked beside money: sections, each with its fields. */
export function Sections(props: {
  sections: readonly Section[];
  change: (sections: Section[]) => void;
  at: At;
}): ReactElement {
  const words = useWords(templateWords);
  const { sections, change, at } = props;
  return (
    <section>
      <h2>{words.sections}</h2>
      <KeyedList
        items={sections}
        add={words.addSection}
        blank={() => ({ ...newKeyed(), fields: [newField()] })}
        change={change}
      >
        {(section, index, update) => (
          <>
            <Keyed
              of={section}
              change={update}
              fault={at(`sections.${index}.label.en`) ? words.labelFault : undefined}
            />
            <div className={styles.inner}>
              {at(`sections.${index}.fields`) && <p role="alert">{words.sectionFault}</p>}
              <KeyedList
                items={section.fields}
                add={words.addField}
                blank={newField}
                change={(fields) => update({ ...section, fields })}
              >
                {(field, place, set) => (
                  <Field field={field} change={set} path={`sections.${index}.fields.${place}`} at={at} />
                )}
              </KeyedList>
            </div>
          </>
        )}
      </KeyedList>
    </section>
  );
}

function Field(props: {
  field: TemplateField;
  change: (field: TemplateField) => void;
  path: string;
  at: At;
}): ReactElement {
  const words = useWords(templateWords);
  const { field, change, path, at } = props;
  return (
    <>
      <Keyed of={field} change={change} fault={at(`${path}.label.en`) ? words.labelFault : undefined} />
      <Select
        label={words.type}
        allowDeselect={false}
        data={reportFieldType.options.map((value) => ({ value, label: words[value] }))}
        value={field.type}
        onChange={(value) => {
          const type = reportFieldType.safeParse(value);
          if (type.success) change(asType(field, type.data));
        }}
      />
      <Checkbox
        className={styles.check ?? ''}
        label={words.required}
        checked={field.required}
        onChange={(event) => change({ ...field, required: event.currentTarget.checked })}
      />
      {field.options && (
        <div className={styles.inner}>
          <b>{words.choices}</b>
          {at(`${path}.options`) && <p role="alert">{words.choiceFault}</p>}
          <KeyedList
            items={field.options}
            add={words.addChoice}
            blank={newKeyed}
            change={(options) => change({ ...field, options })}
          >
            {(option, index, update) => (
              <Keyed
                of={option}
                change={update}
                fault={at(`${path}.options.${index}.label.en`) ? words.labelFault : undefined}
              />
            )}
          </KeyedList>
        </div>
      )}
    </>
  );
}
