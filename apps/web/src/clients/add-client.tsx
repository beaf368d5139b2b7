import type { ClientId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Panel } from '../shell/panel.tsx';
import { toast } from '../shell/toast.ts';
import { ClientForm } from './client-form.tsx';
import { clientWords } from './words.ts';

/** A new client beside the list, with who may be the same while it is typed. */
export function AddClient(props: { close: () => void; open: (id: ClientId) => void }): ReactElement {
  const words = useWords(clientWords);
  return (
    <Panel title={words.add} close={props.close}>
      <ClientForm
        cancel={props.close}
        open={props.open}
        done={(saved) => {
          toast(words.wasAdded(saved.name));
          props.open(saved.id);
        }}
      />
    </Panel>
  );
}
