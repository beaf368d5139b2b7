import { type Refused, refusedBy } from '@daybook/client';
import type { MessageView } from '@daybook/contract/roster';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { RefusalNote } from '../form/refusal-note.tsx';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { serverMoment } from '../time.ts';
import { rosterWords } from './words.ts';

/** Ends a message now. It stays in the trail. */
export function TakeDown({ message }: { message: MessageView }): ReactElement {
  const words = useWords(rosterWords);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const takeDown = async () => {
    const { id, version, text, employee, site } = message;
    const to = employee ? { employeeId: employee.id } : site && { siteId: site.id };
    if (!to) return;
    setBusy(true);
    setRefused(null);
    try {
      await server.roster.messages.save.mutate({ id, version, to, text, endsAt: serverMoment() });
      toast(words.takenDown);
      await answers.roster.messages.invalidate();
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        loading={busy}
        aria-label={words.takeDownOf(message.text)}
        onClick={() => void takeDown()}
      >
        {words.takeDown}
      </Button>
      {refused && <RefusalNote refused={refused} />}
    </>
  );
}
