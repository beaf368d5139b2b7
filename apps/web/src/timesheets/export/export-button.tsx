import type { SiteId } from '@daybook/contract/ids';
import type { PeriodInput } from '@daybook/contract/timesheets';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { exportWords } from './export-words.ts';

const ExportPanel = lazy(() => import('./export-panel.tsx').then(({ ExportPanel }) => ({ default: ExportPanel })));

/** Takes the hours of the period at hand out of Daybook, as a file. */
export function ExportButton(props: { period: PeriodInput; site: SiteId | undefined }): ReactElement {
  const words = useWords(exportWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileExport size={16} stroke={1.7} />}
        data-print="no"
        onClick={() => setOpen(true)}
      >
        {words.export}
      </Button>
      {open && (
        <Suspense>
          <ExportPanel {...props} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
