import { useWords } from '@daybook/ui/language/current';
import { Menu } from '@mantine/core';
import '@mantine/core/styles/Menu.css';
import { IconDevices, IconKeyboard, IconLock, IconLogout } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../access/use-me.ts';
import { useSignOut } from '../access/use-sign-out.ts';
import styles from './account-menu.module.css';
import { LanguageChoice } from './language-choice.tsx';
import { LookChoice } from './look-choice.tsx';
import { openKeyList } from './open.ts';
import { shellWords } from './words.ts';

/** All that is one's own: sessions, password, language, look. Loaded when somebody asks for it. */
export function AccountMenuOpen(props: { narrow: boolean; children: ReactElement }): ReactElement {
  const words = useWords(shellWords);
  const { account } = useMe();
  const signOut = useSignOut();
  return (
    <Menu position={props.narrow ? 'right-end' : 'top-start'} width={252} returnFocus defaultOpened>
      <Menu.Target>{props.children}</Menu.Target>
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
