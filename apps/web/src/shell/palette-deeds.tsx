import { useWords } from '@daybook/ui/language/current';
import { useMantineColorScheme } from '@mantine/core';
import type { SpotlightActionData } from '@mantine/spotlight';
import { IconKeyboard, IconLock, IconLogout, IconMoon, IconPlus, IconSun } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useMay } from '../access/use-me.ts';
import { useSignOut } from '../access/use-sign-out.ts';
import { openKeyList } from './open.ts';
import { paletteWords } from './palette-words.ts';

const plus = <IconPlus size={18} stroke={1.7} />;

/** What this account can do from anywhere. */
export function useDeeds(): SpotlightActionData[] {
  const words = useWords(paletteWords);
  const router = useRouter();
  const { setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const mayAdd = {
    employee: useMay('employees.change'),
    site: useMay('sites.change'),
    account: useMay('accounts.change'),
  };
  const add = (may: boolean, to: '/employees' | '/sites' | '/accounts', label: string): SpotlightActionData[] =>
    may
      ? [{ id: to, label, leftSection: plus, onClick: () => void router.navigate({ to, search: { open: 'new' } }) }]
      : [];
  return [
    ...add(mayAdd.employee, '/employees', words.addEmployee),
    ...add(mayAdd.site, '/sites', words.addSite),
    ...add(mayAdd.account, '/accounts', words.addAccount),
    {
      id: 'password',
      label: words.changePassword,
      leftSection: <IconLock size={18} stroke={1.7} />,
      onClick: () => void router.navigate({ to: '/me', hash: 'password' }),
    },
    {
      id: 'light',
      label: words.light,
      leftSection: <IconSun size={18} stroke={1.7} />,
      onClick: () => setColorScheme('light'),
    },
    {
      id: 'dark',
      label: words.dark,
      leftSection: <IconMoon size={18} stroke={1.7} />,
      onClick: () => setColorScheme('dark'),
    },
    {
      id: 'keys',
      label: words.keys,
      leftSection: <IconKeyboard size={18} stroke={1.7} />,
      onClick: openKeyList,
    },
    { id: 'sign-out', label: words.signOut, leftSection: <IconLogout size={18} stroke={1.7} />, onClick: signOut },
  ];
}
