import { tokenId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { type TokenView, tokensCreate } from '@daybook/contract/tokens';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDay, formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Button, Select, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Confirm } from '../form/confirm.tsx';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { answers, server } from '../server.ts';
import { Facts } from '../shell/facts.tsx';
import { Once } from '../shell/once.tsx';
import { Panel } from '../shell/panel.tsx';
import { toast } from '../shell/toast.ts';
import { ownZone } from '../time.ts';
import { TokenState } from './token-state.tsx';
import { tokenWords } from './token-words.ts';
import styles from './tokens.module.css';

type Made = Awaited<ReturnType<typeof server.access.tokens.create.mutate>>;

/** A token beside the list: a new one, its secret once it is made, or one that is there. */
export function TokenPanel(props: {
  isNew: boolean;
  token: TokenView | undefined;
  close: () => void;
}): ReactElement | null {
  const words = useWords(tokenWords);
  const { isNew, token, close } = props;
  const [made, setMade] = useState<Made | null>(null);
  if (made) {
    return (
      <Panel title={words.made(made.token.name)} close={close}>
        <div className={styles.panel}>
          <Once label={words.secret} value={made.secret} help={words.secretHelp} />
          <p className={styles.help}>{words.use}</p>
          <Button onClick={close}>{words.done}</Button>
        </div>
      </Panel>
    );
  }
  if (isNew) {
    return (
      <Panel title={words.add} close={close}>
        <NewToken made={setMade} cancel={close} />
      </Panel>
    );
  }
  if (!token) return null;
  return (
    <Panel title={token.name} close={close}>
      <TokenFacts token={token} close={close} />
    </Panel>
  );
}

const lives = [30, 90, 180, 365];

function NewToken(props: { made: (made: Made) => void; cancel: () => void }): ReactElement {
  const words = useWords(tokenWords);
  const [id] = useState(newId);
  const { form, state } = useRecordForm({
    schema: tokensCreate.input,
    initial: { name: '', days: '90' },
    toInput: ({ name, days }) => ({ id, name, scopes: ['read' as const], days: Number(days) }),
    sentences: { name: words.nameMissing },
    send: async (input) => {
      const made = await server.access.tokens.create.mutate({ ...input, id: tokenId.parse(id) });
      await answers.access.tokens.invalidate();
      props.made(made);
    },
  });
  return (
    <RecordForm state={state} submit={words.make} cancel={props.cancel}>
      <p className={styles.help}>{words.text}</p>
      <TextInput label={words.name} data-autofocus {...form.getInputProps('name')} />
      <Select
        label={words.life}
        data={lives.map((days) => ({ value: String(days), label: words.days(days) }))}
        allowDeselect={false}
        {...form.getInputProps('days')}
      />
    </RecordForm>
  );
}

function TokenFacts({ token, close }: { token: TokenView; close: () => void }): ReactElement {
  const words = useWords(tokenWords);
  const language = useLanguage();
  const zone = ownZone();
  const [revoking, setRevoking] = useState(false);
  const at = (moment: string) => `${formatShortDay(language, zone, moment)}, ${formatTime(zone, moment)}`;
  const facts: [string, string][] = [
    [words.secret, `daybook_…${token.hint}`],
    [words.of, token.account.name],
    [words.scope, `${words.read}. ${words.readText}`],
    [words.created, at(token.createdAt)],
    [words.lastUsed, token.lastUsedAt ? at(token.lastUsedAt) : words.never],
    [words.ends, formatFullDay(language, zone, token.endsAt)],
  ];
  return (
    <div className={styles.panel}>
      <TokenState state={token.state} />
      <Facts facts={facts} />
      {token.state === 'active' && (
        <Button variant="default" onClick={() => setRevoking(true)}>
          {words.revoke}
        </Button>
      )}
      {revoking && (
        <Confirm
          title={words.revokeTitle(token.name)}
          text={words.revokeText}
          deed={words.revoke}
          close={() => setRevoking(false)}
          act={async () => {
            await server.access.tokens.revoke.mutate({ id: token.id });
            await answers.access.tokens.invalidate();
            toast(words.wasRevoked(token.name));
            close();
          }}
        />
      )}
    </div>
  );
}
