import type { EmployeeId } from '@daybook/contract/ids';
import type { PeriodInput } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { holdPdf, saveFile } from '../../directory/pdf-file.ts';
import { useSayRefusal } from '../../form/use-say-refusal.ts';
import { server } from '../../server.ts';
import { exportWords } from './export-words.ts';
import { paperHere } from './paper-here.ts';

/** A person's pay period as pages to print and sign. */
export function PdfButton(props: { employeeId: EmployeeId; period: PeriodInput }): ReactElement {
  const words = useWords(exportWords);
  const language = useLanguage();
  const say = useSayRefusal();
  const [asking, setAsking] = useState(false);
  const { employeeId, period } = props;
  const save = async () => {
    setAsking(true);
    try {
      const { pdf } = await server.timesheets.print.query({ employeeId, period, language, paper: paperHere() });
      const file = holdPdf(pdf);
      saveFile(file, `timesheet-${period.from}-${period.to}.pdf`);
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
      data-print="no"
      loading={asking}
      onClick={() => void save()}
    >
      {words.pdf}
    </Button>
  );
}
