import type { ExportFormat, ExportLayout } from '@daybook/contract/exports';
import type { SiteId } from '@daybook/contract/ids';
import type { PeriodInput } from '@daybook/contract/timesheets';
import type { Language, Paper } from '@daybook/contract/values';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDates } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { saveFile } from '../../directory/pdf-file.ts';
import { Panel } from '../../shell/panel.tsx';
import { Choices } from './choices.tsx';
import { Earlier } from './earlier.tsx';
import styles from './export.module.css';
import { exportWords } from './export-words.ts';
import { Made } from './made.tsx';
import { paperHere } from './paper-here.ts';
import { Refusal } from './refusal.tsx';
import { useExport } from './use-export.ts';

export interface Chosen {
  layout: ExportLayout;
  format: Exclude<ExportFormat, 'pdf'>;
  language: Language;
  paper: Paper;
}

/** What to export and how, the file when it is there, and what was exported before. */
export function ExportPanel(props: { period: PeriodInput; site: SiteId | undefined; close: () => void }): ReactElement {
  const words = useWords(exportWords);
  const language = useLanguage();
  const { period, site, close } = props;
  const [chosen, setChosen] = useState<Chosen>({ layout: 'hours', format: 'csv', language, paper: paperHere() });
  const { asking, made, refused, ask, forget } = useExport(({ file }) => {
    if (file) saveFile({ address: file.path }, file.name);
  });
  const send = () => {
    const { layout, format, ...pages } = chosen;
    const how = layout === 'timesheets' ? { format: 'pdf' as const, ...pages } : { format };
    void ask({ period, layout, ...how, ...(site ? { siteId: site } : {}) });
  };
  return (
    <Panel title={words.title(formatDates(language, period.from, period.to))} close={close}>
      <form
        className={styles.panel}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Choices
          site={site}
          chosen={chosen}
          choose={(some) => {
            forget();
            setChosen({ ...chosen, ...some });
          }}
        />
        {refused && <Refusal refused={refused} />}
        {made && <Made made={made} />}
        <Button type="submit" variant={made?.file ? 'default' : 'filled'} loading={asking}>
          {words.export}
        </Button>
      </form>
      <Earlier site={site} />
    </Panel>
  );
}
