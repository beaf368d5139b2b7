import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useMe } from '../access/use-me.ts';
import styles from './account-menu.module.css';
import { roleNames, shellWords } from './words.ts';

const load = () => import('./account-menu-open.tsx').then(({ AccountMenuOpen }) => ({ default: AccountMenuOpen }));
const AccountMenuOpen = lazy(load);

/** Who is signed in; a press opens what is one's own. */
export function AccountMenu(props: { narrow: boolean }): ReactElement {
  const words = useWords(shellWords);
  const { account } = useMe();
  const role = roleNames[useLanguage()][account.role];
  const [asked, setAsked] = useState(false);
  const button = (
    <UnstyledButton
      className={styles.who}
      aria-haspopup="menu"
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      {...(asked ? {} : { onClick: () => setAsked(true) })}
    >
      <Avatar id={account.id} name={account.name} size={30} />
      {props.narrow ? (
        <span className="unseen">{words.accountMenu(account.name, role)}</span>
      ) : (
        <>
          <span className={styles.names}>
            <span className={styles.name}>{account.name}</span>
            <span className={styles.role}>{role}</span>
          </span>
          <IconSelector size={16} stroke={1.7} />
        </>
      )}
    </UnstyledButton>
  );
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <AccountMenuOpen narrow={props.narrow}>{button}</AccountMenuOpen>
    </Suspense>
  );
}
