import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Entrance } from '../access/entrance.tsx';
import { messageWords } from './words.ts';

const route = getRouteApi('/b/$token/unsubscribe');

/** Where a reminder's last link leads: looking changes nothing, the button does. */
export function NoMoreReminders(): ReactElement {
  const words = useWords(messageWords);
  const { token } = route.useParams();
  const stop = useMutation({
    mutationFn: async () => {
      const answer = await fetch(`/b/${encodeURIComponent(token)}/unsubscribe`, { method: 'POST' });
      if (!answer.ok) throw new Error(String(answer.status));
    },
  });
  if (stop.isSuccess) return <Entrance title={words.stopTitle} text={words.stopped} />;
  return (
    <Entrance title={words.stopTitle} text={words.stopText}>
      {stop.isError && <p role="alert">{words.linkOver}</p>}
      <Button fullWidth size="md" loading={stop.isPending} onClick={() => stop.mutate()}>
        {words.stop}
      </Button>
    </Entrance>
  );
}
