import { accountId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDay } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Opened } from '../form/opened.tsx';
import { answers, server, trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Once } from '../shell/once.tsx';
import { Panel } from '../shell/panel.tsx';
import { toast } from '../shell/toast.ts';
import { ownZone } from '../time.ts';
import { AccountForm } from './account-form.tsx';
import { AccountSignIn } from './account-sign-in.tsx';
import { accountWords } from './account-words.ts';
import styles from './accounts.module.css';

/** A link that was just made, and for whom. */
export interface MadeLink {
  name: string;
  path: string;
  endsAt: string;
  /** It is on its way by mail too. */
  mailed: boolean;
}

/** One account beside the list: `new`, or an id; in the end the link that was made for it. */
export function AccountPanel(props: { id: string; mayChange: boolean; close: () => void }): ReactElement | null {
  const words = useWords(accountWords);
  const { mayChange, close } = props;
  const [made, setMade] = useState<MadeLink | null>(null);
  const asked = accountId.safeParse(props.id);
  const account = trpc.access.accounts.get.useQuery(
    { id: asked.success ? asked.data : '' },
    { enabled: asked.success },
  );
  if (made) {
    return (
      <Panel title={words.linkTitle(made.name)} close={close}>
        <LinkMade made={made} close={close} />
      </Panel>
    );
  }
  if (props.id === 'new') {
    if (!mayChange) return null;
    return (
      <Panel title={words.add} close={close}>
        <AccountForm mayChange cancel={close} made={setMade} done={close} />
      </Panel>
    );
  }
  if (!asked.success) return null;
  return (
    <Panel title={account.data?.name ?? words.accounts} close={close}>
      <Loaded of={account}>
        {(data) => (
          <>
            <Opened record={data} fetch={() => server.access.accounts.get.query({ id: data.id })}>
              {(opened, newest) => (
                <AccountForm
                  account={opened}
                  newest={newest}
                  mayChange={mayChange}
                  cancel={close}
                  made={setMade}
                  done={(saved) => {
                    toast(words.saved(saved.name));
                    void answers.access.me.invalidate();
                    close();
                  }}
                />
              )}
            </Opened>
            {mayChange && <AccountSignIn account={data} made={setMade} close={close} />}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function LinkMade({ made, close }: { made: MadeLink; close: () => void }): ReactElement {
  const words = useWords(accountWords);
  const until = formatDay(useLanguage(), ownZone(), made.endsAt);
  return (
    <div className={styles.made}>
      <Once label={words.link} value={`${location.origin}${made.path}`} help={words.linkHelp(until)} />
      {made.mailed && <p className={styles.help}>{words.linkMailed}</p>}
      <Button onClick={close}>{words.done}</Button>
    </div>
  );
}
