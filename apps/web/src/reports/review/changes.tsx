import type { FieldChange, ReportVersion, ReportView } from '@daybook/contract/reports';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { fieldName, valueText } from './field-text.ts';
import styles from './review.module.css';
import { reviewWords } from './words.ts';

/** What a version changed against the one before, line by line. */
export function Changes({ view, version }: { view: ReportView; version: ReportVersion }): ReactElement {
  const words = useWords(reviewWords);
  const { number, changes, submitted } = version;
  const told = words.staysReadable(submitted.name, formatTime(view.site.zone, submitted.at), number - 1);
  const [only] = changes;
  return (
    <div className={styles.changes}>
      <Glyph name="draft" size={13} />
      <div>
        {only && changes.length === 1 ? (
          <p>
            {words.changes(number, 1)} <Change view={view} change={only} /> {told}
          </p>
        ) : (
          <>
            <p>
              {changes.length === 0 ? words.same(number, number - 1) : words.changes(number, changes.length)} {told}
            </p>
            <ul>
              {changes.map((change) => (
                <li key={change.field}>
                  <Change view={view} change={change} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

function Change({ view, change }: { view: ReportView; change: FieldChange }): ReactElement {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { field, before, after } = change;
  const what = fieldName(language, view, field);
  const text = (value: NonNullable<typeof before>) => valueText(language, view, field, value);
  if (before === null) return <>{words.added(what, after === null ? '' : text(after))}</>;
  if (after === null) return <>{words.takenOut(what, text(before))}</>;
  return <>{words.wentFrom(what, text(before), text(after))}</>;
}
