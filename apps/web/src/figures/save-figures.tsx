import type { SiteId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { saveFile } from '../directory/pdf-file.ts';
import { useSayRefusal } from '../form/use-say-refusal.ts';
import { server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { figuresWords } from './words.ts';

/** The same figures as a file, a line a date and service. */
export function SaveFigures(props: { siteId: SiteId; from: string; to: string }): ReactElement {
  const words = useWords(figuresWords);
  const say = useSayRefusal();
  const [sending, setSending] = useState<'csv' | 'xlsx' | null>(null);
  const save = async (format: 'csv' | 'xlsx') => {
    setSending(format);
    try {
      const { path, name, lines } = await server.appointments.queue.export.query({ ...props, format });
      saveFile({ address: path }, name);
      toast(words.saved(name, lines));
    } catch (error) {
      say(error);
    } finally {
      setSending(null);
    }
  };
  return (
    <>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          leftSection={<IconFileExport size={16} stroke={1.7} />}
          aria-label={words.saveAs(format.toUpperCase())}
          loading={sending === format}
          onClick={() => void save(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </>
  );
}
