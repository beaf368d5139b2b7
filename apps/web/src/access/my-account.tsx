import { Button, Switch } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { IconLogout } from '@tabler/icons-react';
import { type ReactElement, useEffect } from 'react';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { LanguageChoice } from '../shell/language-choice.tsx';
import { LookChoice } from '../shell/look-choice.tsx';
import { OtherRooms } from '../shell/other-rooms.tsx';
import { RoomBody } from '../shell/room.tsx';
import { setSingleKeys, useSingleKeys } from '../shell/single-keys.ts';
import { roleNames, shellWords } from '../shell/words.ts';
import { ChangePassword } from './change-password.tsx';
import styles from './my-account.module.css';
import { Sessions } from './sessions.tsx';
import { useMe } from './use-me.ts';
import { useSignOut } from './use-sign-out.ts';
import { accessWords } from './words.ts';

/** What is one's own: who one is here, sessions, password, language, look and keys. */
export function MyAccount(): ReactElement {
  const words = useWords(accessWords);
  const shell = useWords(shellWords);
  const language = useLanguage();
  const { account, organization } = useMe();
  const signOut = useSignOut();
  useEffect(() => {
    if (location.hash === '#password') document.getElementById('password')?.scrollIntoView();
  }, []);
  return (
    <>
      <Bar title={words.myAccount}>
        <BarEnd>
          <Button variant="default" leftSection={<IconLogout size={16} stroke={1.7} />} onClick={signOut}>
            {shell.signOut}
          </Button>
        </BarEnd>
      </Bar>
      <RoomBody>
        <div className={styles.parts}>
          <OtherRooms />
          <section className={styles.part}>
            <h2>{account.name}</h2>
            <p className={styles.quiet}>
              {account.login} · {roleNames[language][account.role]} · {organization.name}
            </p>
          </section>
          <Sessions />
          <section className={styles.part} id="password">
            <h2>{words.changePassword}</h2>
            <p className={styles.quiet}>{words.changePasswordText}</p>
            <ChangePassword />
          </section>
          <section className={styles.part}>
            <h2>{words.preferences}</h2>
            <div className={styles.choices}>
              <LanguageChoice />
              <LookChoice />
            </div>
            <Switch
              label={words.singleKeys}
              description={words.singleKeysWhy}
              checked={useSingleKeys()}
              onChange={(event) => setSingleKeys(event.currentTarget.checked)}
            />
          </section>
        </div>
      </RoomBody>
    </>
  );
}
