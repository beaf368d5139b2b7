import type { AttachmentView } from '@daybook/contract/report-attachments';
import type { ReportView } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { reportWords } from '@daybook/ui/report/words.ts';
import { type ReactElement, useState } from 'react';
import { fieldName } from './field-text.ts';
import { FullPhoto } from './full-photo.tsx';
import styles from './photo-column.module.css';
import { reviewWords } from './words.ts';

/** Photos and documents: one large, the others below it, each in full size on a press. */
export function PhotoColumn({ view }: { view: ReportView }): ReactElement | null {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const [chosen, setChosen] = useState<string>();
  const [full, setFull] = useState(false);
  const photos = view.attachments.flatMap((one) => (one.path === null ? [] : [{ ...one, path: one.path }]));
  const shown = photos.find(({ id }) => id === chosen) ?? photos[0];
  if (!shown) return null;
  return (
    <section className={styles.column}>
      <h2>{words.photos}</h2>
      <button type="button" className={styles.large} aria-label={words.full(shown.name)} onClick={() => setFull(true)}>
        <Picture of={shown} />
      </button>
      {photos.length > 1 && (
        <ul className={styles.others}>
          {photos.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-label={`${fieldName(language, view, one.field)}, ${one.name}`}
                aria-current={one.id === shown.id}
                onClick={() => setChosen(one.id)}
              >
                <Picture of={one} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.caption}>
        {words.taken(fieldName(language, view, shown.field), shown.by, formatTime(view.site.zone, shown.at))}
      </p>
      {full && <FullPhoto photo={shown} close={() => setFull(false)} />}
    </section>
  );
}

function Picture({ of }: { of: AttachmentView & { path: string } }): ReactElement {
  const words = useWords(reportWords);
  if (of.type === 'application/pdf') return <span className={styles.document}>{words.document}</span>;
  return <img src={of.path} alt="" loading="lazy" />;
}
