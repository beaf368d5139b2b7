import { refusedBy } from '@daybook/client';
import type { AccountView } from '@daybook/contract/access';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Confirm } from '../form/confirm.tsx';
import { RefusalNote } from '../form/refusal-note.tsx';
import { answers, server, trpc } from '../server.ts';
import { toast } from '../shell/toast.ts';
import type { MadeLink } from './account-panel.tsx';
import { accountWords } from './account-words.ts';
import styles from './accounts.module.css';
import { useMe } from './use-me.ts';

/** Whether and how an account signs in: a new link, disabled, enabled. */
export function AccountSignIn(props: {
  account: AccountView;
  made: (link: MadeLink) => void;
  close: () => void;
}): ReactElement {
  const { account, made, close } = props;
  const words = useWords(accountWords);
  const own = useMe().account.id === account.id;
  const [disabling, setDisabling] = useState(false);
  const invite = trpc.access.accounts.invite.useMutation({
    onSuccess: ({ link }) => made({ name: account.name, ...link }),
  });
  const enable = trpc.access.accounts.enable.useMutation({
    onSuccess: async () => {
      await answers.access.accounts.invalidate();
      toast(words.wasEnabled(account.name));
      close();
    },
  });
  const failed = invite.error ?? enable.error;
  return (
    <section className={styles.signIn}>
      <h3 className={styles.title}>{words.signIn}</h3>
      <p className={styles.help}>{words.newLinkText}</p>
      <div className={styles.ways}>
        {account.state === 'disabled' ? (
          <Button variant="default" loading={enable.isPending} onClick={() => enable.mutate({ id: account.id })}>
            {words.enable}
          </Button>
        ) : (
          <>
            <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate({ id: account.id })}>
              {words.newLink}
            </Button>
            {!own && (
              <Button variant="subtle" color="gray" onClick={() => setDisabling(true)}>
                {words.disable}
              </Button>
            )}
          </>
        )}
      </div>
      {failed && <RefusalNote refused={refusedBy(failed)} />}
      {disabling && (
        <Confirm
          title={words.disableTitle(account.name)}
          text={words.disableText}
          deed={words.disable}
          close={() => setDisabling(false)}
          act={async () => {
            await server.access.accounts.disable.mutate({ id: account.id });
            await answers.access.accounts.invalidate();
            toast(words.wasDisabled(account.name));
            close();
          }}
        />
      )}
    </section>
  );
}
