import type { SiteId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { exportWords } from './export-words.ts';

const ExportPanel = lazy(() => import('./export-panel.tsx').then(({ ExportPanel }) => ({ default: ExportPanel })));

/** Takes the reports of a span out of Daybook, as a file. */
export function ExportButton(props: {
  site: SiteId | undefined;
  from: string | undefined;
  to: string | undefined;
}): ReactElement {
  const words = useWords(exportWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFileExport size={16} stroke={1.7} />} onClick={() => setOpen(true)}>
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
