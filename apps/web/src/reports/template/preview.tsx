import type { Label, ReportTemplate } from '@daybook/contract/report-templates';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import styles from './template.module.css';
import { templateWords } from './words.ts';

/** What people read, in both languages side by side. */
export function Preview({ template }: { template: ReportTemplate }): ReactElement {
  const words = useWords(templateWords);
  const { tenders, sections } = template;
  const row = (key: string, label: Label, kind: string) => (
    <tr key={key}>
      <td lang="en">{label.en}</td>
      <td lang="fil">{label.fil ?? label.en}</td>
      <td>{kind}</td>
    </tr>
  );
  return (
    <section className={styles.preview}>
      <h2>{words.preview}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.en}</th>
            <th scope="col">{words.fil}</th>
            <th scope="col">{words.type}</th>
          </tr>
        </thead>
        {tenders.length > 0 && (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {words.tenders}
              </th>
            </tr>
            {tenders.map(({ key, label }) => row(key, label, ''))}
          </tbody>
        )}
        {sections.map((section) => (
          <tbody key={section.key}>
            <tr>
              <th scope="rowgroup" lang="en">
                {section.label.en}
              </th>
              <th lang="fil" colSpan={2}>
                {section.label.fil ?? section.label.en}
              </th>
            </tr>
            {section.fields.flatMap((field) => [
              row(
                field.key,
                field.label,
                field.required ? `${words[field.type]}. ${words.required}` : words[field.type],
              ),
              ...(field.options ?? []).map((option) => row(`${field.key} ${option.key}`, option.label, '')),
            ])}
          </tbody>
        ))}
      </table>
    </section>
  );
}
