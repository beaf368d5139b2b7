import type { ExportLayout } from '@daybook/contract/exports';
import type { SiteId } from '@daybook/contract/ids';
import { languages } from '@daybook/contract/languages';
import type { Language, Paper } from '@daybook/contract/values';
import { languageNames, useWords } from '@daybook/ui/language/current';
import { SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import type { ReactElement } from 'react';
import { useMay } from '../../access/use-me.ts';
import { trpc } from '../../server.ts';
import styles from './export.module.css';
import type { Chosen } from './export-panel.tsx';
import { exportWords } from './export-words.ts';

const papers: Paper[] = ['A4', 'Letter'];

/** What is exported, and as what; payroll only for who may see pay. */
export function Choices(props: {
  site: SiteId | undefined;
  chosen: Chosen;
  choose: (some: Partial<Chosen>) => void;
}): ReactElement {
  const words = useWords(exportWords);
  const seesPay = useMay('pay.see');
  const { site, chosen, choose } = props;
  const sites = trpc.directory.sites.list.useQuery({});
  const named = sites.data?.items.find(({ id }) => id === site);
  const layouts: ExportLayout[] = seesPay ? ['hours', 'payroll', 'timesheets'] : ['hours', 'timesheets'];
  const texts = { hours: words.hoursText, payroll: words.payrollText, timesheets: words.timesheetsText };
  const pages = chosen.layout === 'timesheets';
  return (
    <>
      <p className={styles.quiet}>{site ? named && words.ofSite(named.name) : words.ofAll}</p>
      <Choice
        label={words.layout}
        data={layouts.map((value) => ({ value, label: words[value] }))}
        value={chosen.layout}
        choose={(layout) => choose({ layout })}
      />
      <p className={styles.quiet}>{texts[chosen.layout]}</p>
      {pages ? (
        <>
          <Choice
            label={words.paper}
            data={papers.map((value) => ({ value, label: value }))}
            value={chosen.paper}
            choose={(paper) => choose({ paper })}
          />
          <Choice<Language>
            label={words.language}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            value={chosen.language}
            choose={(language) => choose({ language })}
          />
        </>
      ) : (
        <Choice
          label={words.format}
          data={(['csv', 'xlsx'] as const).map((value) => ({ value, label: words[value] }))}
          value={chosen.format}
          choose={(format) => choose({ format })}
        />
      )}
    </>
  );
}

function Choice<V extends string>(props: {
  label: string;
  data: { value: V; label: string }[];
  value: V;
  choose: (value: V) => void;
}): ReactElement {
  const { label, data, value, choose } = props;
  return (
    <div className={styles.choice}>
      <span aria-hidden>{label}</span>
      <SegmentedControl<V> fullWidth aria-label={label} data={data} value={value} onChange={choose} />
    </div>
  );
}
