import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { Facts } from '../shell/facts.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Panel } from '../shell/panel.tsx';
import styles from './messages.module.css';
import { messageWords } from './words.ts';

/** One kept message as text, with its links. */
export function KeptPanel({ id, close }: { id: string; close: () => void }): ReactElement {
  const words = useWords(messageWords);
  const kept = trpc.messages.mailbox.get.useQuery({ id });
  return (
    <Panel title={kept.data?.subject ?? words.mailbox} close={close}>
      <Loaded of={kept}>
        {({ recipient, text, calendar }) => (
          <div className={styles.panel}>
            <Facts facts={[[words.to, recipient]]} />
            <p className={styles.text}>
              <Linked text={text} />
            </p>
            {calendar && (
              <details className={styles.calendar}>
                <summary>{words.forCalendars}</summary>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too. */}
                <pre tabIndex={0}>{calendar}</pre>
              </details>
            )}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

/** Addresses in it become links. */
function Linked({ text }: { text: string }): ReactElement[] {
  let at = 0;
  return text.split(/(https?:\/\/\S+)/).map((part) => {
    at += part.length;
    return part.startsWith('http') ? (
      <a key={at} href={part}>
        {part}
      </a>
    ) : (
      <span key={at}>{part}</span>
    );
  });
}
