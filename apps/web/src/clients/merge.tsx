import type { Client, ClientRecord } from '@daybook/contract/clients';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { useSayRefusal } from '../form/use-say-refusal.ts';
import { answers, server, trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Panel } from '../shell/panel.tsx';
import { toastWithUndo } from '../shell/toast-undo.tsx';
import styles from './clients.module.css';
import { Alike } from './duplicates.tsx';
import { mergeWords } from './merge-words.ts';

/** Who may be the same person, to be merged into this record by one press, and out of it by another. */
export function Merge(props: { client: ClientRecord; close: () => void }): ReactElement {
  const { client, close } = props;
  const words = useWords(mergeWords);
  const sayRefusal = useSayRefusal();
  const { name, birthDate, phone, email } = client;
  const found = trpc.clients.duplicates.useQuery({ name, birthDate, phone, email });
  const undo = async (id: Client['id'], version: number) => {
    try {
      await server.clients.unmerge.mutate({ id, version });
      await answers.clients.invalidate();
    } catch (error) {
      sayRefusal(error);
    }
  };
  const merge = async (other: Client) => {
    try {
      await server.clients.merge.mutate({ id: other.id, version: other.version, into: client.id });
      await answers.clients.invalidate();
      toastWithUndo(words.wasMerged(other.name), words.undo, () => void undo(other.id, other.version + 1));
      close();
    } catch (error) {
      sayRefusal(error);
    }
  };
  return (
    <Panel title={words.merge} close={close}>
      <p className={styles.quiet}>{words.text}</p>
      {email !== null && <p className={styles.quiet}>{words.seen(email)}</p>}
      <Loaded of={found}>
        {({ items }) => {
          const others = items.filter((item) => item.client.id !== client.id);
          if (others.length === 0) return <p>{words.nobody}</p>;
          return (
            <div className={styles.alike}>
              {others.map((item) => (
                <Alike
                  key={item.client.id}
                  item={item}
                  label={words.mergeInto(item.client.name)}
                  act={() => void merge(item.client)}
                />
              ))}
            </div>
          );
        }}
      </Loaded>
    </Panel>
  );
}
