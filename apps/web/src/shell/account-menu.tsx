import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Menu, UnstyledButton } from '@mantine/core';
import { IconDevices, IconKeyboard, IconLock, IconLogout, IconSelector } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../access/use-me.ts';
import { useSignOut } from '../access/use-sign-out.ts';
import styles from './account-menu.module.css';
import { LanguageChoice } from './language-choice.tsx';
import { LookChoice } from './look-choice.tsx';
import { openKeyList } from './open.ts';
import { roleNames, shellWords } from './words.ts';

/** Who is signed in, and all that is one's own: sessions, password, language, look. */
export function AccountMenu(props: { narrow: boolean }): ReactElement {
  const words = useWords(shellWords);
  const { account } = useMe();
  const role = roleNames[useLanguage()][account.role];
  const signOut = useSignOut();
  return (
    <Menu position={props.narrow ? 'right-end' : 'top-start'} width={252} returnFocus>
      <Menu.Target>
        <UnstyledButton className={styles.who} aria-label={words.accountMenu(account.name, role)}>
          <Avatar id={account.id} name={account.name} size={30} />
          {!props.narrow && (
            <>
              <span className={styles.names}>
                <span className={styles.name}>{account.name}</span>
                <span className={styles.role}>{role}</span>
              </span>
              <IconSelector size={16} stroke={1.7} />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{account.login}</Menu.Label>
        <Menu.Item component={Link} to="/me" leftSection={<IconDevices size={16} stroke={1.7} />}>
          {words.mySessions}
        </Menu.Item>
        <Menu.Item component={Link} to="/me" hash="password" leftSection={<IconLock size={16} stroke={1.7} />}>
          {words.changePassword}
        </Menu.Item>
        <Menu.Item onClick={openKeyList} leftSection={<IconKeyboard size={16} stroke={1.7} />}>
          {words.keys}
        </Menu.Item>
        <Menu.Divider />
        <div className={styles.choices}>
          <LanguageChoice />
          <LookChoice />
        </div>
        <Menu.Divider />
        <Menu.Item onClick={signOut} leftSection={<IconLogout size={16} stroke={1.7} />}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
