import { refusedBy } from '@daybook/client';
import type { OutgoingMessage } from '@daybook/contract/messages';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { RefusalNote } from '../form/refusal-note.tsx';
import { answers, trpc } from '../server.ts';
import { Facts } from '../shell/facts.tsx';
import { Panel } from '../shell/panel.tsx';
import { toast } from '../shell/toast.ts';
import { ownZone } from '../time.ts';
import { MessageState } from './message-state.tsx';
import styles from './messages.module.css';
import { kindNames, messageWords } from './words.ts';

/** One message beside the list; what failed can be sent again. */
export function MessagePanel({ message, close }: { message: OutgoingMessage; close: () => void }): ReactElement {
  const words = useWords(messageWords);
  const language = useLanguage();
  const mayChange = useMay('mail.change');
  const again = trpc.messages.sendAgain.useMutation({
    onSuccess: async () => {
      await answers.messages.invalidate();
      toast(words.left);
      close();
    },
  });
  const { id, kind, state, recipient, site, dueAt, sentAt, attempts, lastError } = message;
  const zone = site?.zone ?? ownZone();
  const at = (moment: string) => `${formatShortDay(language, zone, moment)}, ${formatTime(zone, moment)}`;
  const facts: [string, string][] = [
    [words.to, recipient ?? words.hidden],
    ...(site ? [[words.site, site.name] satisfies [string, string]] : []),
    [words.due, at(dueAt)],
    ...(sentAt ? [[words.sentAt, at(sentAt)] satisfies [string, string]] : []),
    ...(attempts > 0 ? [[words.tries, String(attempts)] satisfies [string, string]] : []),
    ...(lastError ? [[words.answered, lastError] satisfies [string, string]] : []),
  ];
  return (
    <Panel title={kindNames[language][kind]} close={close}>
      <div className={styles.panel}>
        <MessageState state={state} />
        <Facts facts={facts} />
        {state === 'failed' && mayChange && (
          <>
            <p className={styles.help}>{words.againText}</p>
            <Button loading={again.isPending} onClick={() => again.mutate({ id })}>
              {words.again}
            </Button>
          </>
        )}
        {again.error && <RefusalNote refused={refusedBy(again.error)} />}
      </div>
    </Panel>
  );
}
