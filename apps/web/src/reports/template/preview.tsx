import type { Label, ReportTemplate } from '@daybook/contract/report-templates';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatList } from '@daybook/ui/language/format';
import { labelOf } from '@daybook/ui/report/label-of.ts';
import type { ReactElement } from 'react';
import { Changed } from './changed.tsx';
import { Rules } from './rules.tsx';
import styles from './template.module.css';
import { templateWords } from './words.ts';

interface Line {
  key: string;
  label: Label;
  kind: string;
}

/** What is asked, in both languages side by side; `since`: what is another than there is marked. */
export function Preview(props: {
  template: ReportTemplate;
  since?: ReportTemplate;
  /** Where the rules stand in fields of their own. */
  questionsOnly?: boolean;
}): ReactElement {
  const words = useWords(templateWords);
  const language = useLanguage();
  const { template, since, questionsOnly } = props;
  const groupsOf = ({ tenders, sections }: ReportTemplate): (Line & { lines: Line[] })[] => [
    {
      ...{ key: 'tenders', label: { en: words.tenders, fil: null }, kind: '' },
      lines: tenders.map(({ key, label }) => ({ key, label, kind: '' })),
    },
    ...sections.map(({ key, label, fields }) => ({
      ...{ key: `section.${key}`, label, kind: '' },
      lines: fields.flatMap((field): Line[] => [
        {
          ...{ key: field.key, label: field.label },
          kind: field.required ? `${words[field.type]}. ${words.required}` : words[field.type],
        },
        ...(field.options ?? []).map((option) => ({
          ...{ key: `${field.key} ${option.key}`, label: option.label, kind: words.choiceOf },
        })),
      ]),
    })),
  ];
  const linesOf = (of: ReportTemplate) =>
    groupsOf(of).flatMap(({ key, lines }) => lines.map((line) => ({ group: key, line })));
  const before = new Set(since && linesOf(since).map(({ group, line }) => said(group, line)));
  const kept = new Set(linesOf(template).map(({ group, line }) => `${group} ${line.key}`));
  const gone = since ? linesOf(since).filter(({ group, line }) => !kept.has(`${group} ${line.key}`)) : [];
  const row = (group: string, line: Line) => (
    <tr key={line.key}>
      <td lang="en">
        <Changed is={since !== undefined && !before.has(said(group, line))}>{line.label.en}</Changed>
      </td>
      <td lang="fil">{line.label.fil ?? line.label.en}</td>
      <td>{line.kind}</td>
    </tr>
  );
  return (
    <section className={styles.preview}>
      {!questionsOnly && <Rules template={template} {...(since ? { since } : {})} />}
      <h2>{words.preview}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.en}</th>
            <th scope="col">{words.fil}</th>
            <th scope="col">{words.type}</th>
          </tr>
        </thead>
        {groupsOf(template)
          .filter(({ lines }) => lines.length > 0)
          .map(({ key, label, lines }) => (
            <tbody key={key}>
              <tr>
                <th scope="rowgroup" colSpan={label.fil === null ? 3 : 1}>
                  {label.en}
                </th>
                {label.fil !== null && (
                  <th lang="fil" colSpan={2}>
                    {label.fil}
                  </th>
                )}
              </tr>
              {lines.map((line) => row(key, line))}
            </tbody>
          ))}
      </table>
      {gone.length > 0 && (
        <p className={styles.gone}>
          {words.noLonger(
            formatList(
              language,
              gone.map(({ line }) => labelOf(language, line.label)),
            ),
          )}
        </p>
      )}
    </section>
  );
}

function said(group: string, { key, label, kind }: Line): string {
  return JSON.stringify([group, key, label, kind]);
}
