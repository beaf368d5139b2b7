import type { ReportView } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { holdPdf, saveFile } from '../../directory/pdf-file.ts';
import { useSayRefusal } from '../../form/use-say-refusal.ts';
import { server } from '../../server.ts';
import { paperHere } from '../../timesheets/export/paper-here.ts';
import { reviewWords } from './words.ts';

/** The report, or the version that is shown, as pages to print. */
export function PrintButton({ view }: { view: ReportView }): ReactElement {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const say = useSayRefusal();
  const [asking, setAsking] = useState(false);
  const save = async () => {
    setAsking(true);
    try {
      const { id, shown, businessDate, site } = view;
      const number = shown === null ? {} : { number: shown };
      const { pdf } = await server.reports.print.query({ id, ...number, language, paper: paperHere() });
      const file = holdPdf(pdf);
      saveFile(file, `${site.name}, ${businessDate}.pdf`);
      // The browser reads it while it saves it.
      setTimeout(file.forget, 60_000);
    } catch (error) {
      say(error);
    } finally {
      setAsking(false);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<IconFileTypePdf size={16} stroke={1.7} />}
      loading={asking}
      onClick={() => void save()}
    >
      {words.print}
    </Button>
  );
}
