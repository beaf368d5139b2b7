import type { ReportView } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { labelOf } from '@daybook/ui/report/label-of.ts';
import type { ReactElement } from 'react';
import { valueText } from './field-text.ts';
import styles from './review.module.css';
import { reviewWords } from './words.ts';

/** What the sections of the template were answered with, and the reasons that were asked for. */
export function Answers({ view }: { view: ReportView }): ReactElement | null {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const values = new Map(view.fields.map(({ field, value }) => [field, value]));
  const said = (field: string) => {
    const value = values.get(field) ?? null;
    return value === null || value === '' ? null : valueText(language, view, field, value);
  };
  const reasons = [
    { name: words.reasonVariance, text: said('reason.variance') },
    { name: words.reasonStillIn, text: said('reason.still-in') },
  ].filter(({ text }) => text !== null);
  if (view.template.sections.length === 0 && reasons.length === 0) return null;
  return (
    <section>
      <h2>{words.answers}</h2>
      <dl className={styles.answers}>
        {reasons.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {view.template.sections.flatMap((section) =>
          section.fields.map(({ key, label, type }) => {
            const field = `section.${section.key}.${key}`;
            const photos = view.attachments.filter((one) => one.field === field).length;
            const text = type === 'photo' ? (photos > 0 ? words.photosOf(photos) : null) : said(field);
            return (
              <div key={field}>
                <dt>{labelOf(language, label)}</dt>
                <dd className={text === null ? styles.nothing : ''}>{text ?? words.none}</dd>
              </div>
            );
          }),
        )}
      </dl>
    </section>
  );
}
