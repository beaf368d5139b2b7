import type { ExceptionItem } from '@daybook/contract/exceptions';
import type { AccountId } from '@daybook/contract/ids';
import { may } from '@daybook/contract/permissions';
import { useWords } from '@daybook/ui/language/current';
import { ActionIcon, Menu } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/Menu.css';
import { IconDots } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useMe } from '../access/use-me.ts';
import { useSayRefusal } from '../form/use-say-refusal.ts';
import { server, trpc } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { serverNow } from '../time.ts';
import { refreshAll } from './use-decide.ts';
import { exceptionWords } from './words.ts';

const hour = 3_600_000;

/** Puts it off for a while, or says whose it is to decide. */
export function Later({ item }: { item: ExceptionItem }): ReactElement {
  const words = useWords(exceptionWords);
  const sayRefusal = useSayRefusal();
  const { account, permissions } = useMe();
  const { id, version } = item;
  const others = trpc.access.accounts.list.useQuery({ limit: 50 }, { enabled: permissions.includes('accounts.see') });
  const deciders = (others.data?.items ?? []).filter(
    (one) => one.id !== account.id && one.state === 'active' && may(one, 'exceptions.decide'),
  );
  const send = async (work: Promise<unknown>, said: string) => {
    try {
      await work;
      toast(said);
    } catch (error) {
      sayRefusal(error);
    }
    refreshAll();
  };
  const snooze = (ms: number) => {
    const until = new Date(serverNow() + ms).toISOString();
    return send(server.exceptions.snooze.mutate({ id, version, until }), words.snoozed);
  };
  const assign = (accountId: AccountId | null) =>
    send(server.exceptions.assign.mutate({ id, version, accountId }), words.assigned);
  return (
    <Menu position="bottom-end" width={240} returnFocus>
      <Menu.Target>
        <ActionIcon variant="default" size={28} aria-label={words.later}>
          <IconDots size={18} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.snooze}</Menu.Label>
        <Menu.Item onClick={() => void snooze(hour)}>{words.forHour}</Menu.Item>
        <Menu.Item onClick={() => void snooze(4 * hour)}>{words.forFour}</Menu.Item>
        <Menu.Item onClick={() => void snooze(24 * hour)}>{words.forDay}</Menu.Item>
        <Menu.Item onClick={() => void snooze(7 * 24 * hour - 60_000)}>{words.forWeek}</Menu.Item>
        <Menu.Label>{words.assign}</Menu.Label>
        <Menu.Item onClick={() => void assign(account.id)}>{words.toMe}</Menu.Item>
        {deciders.map((one) => (
          <Menu.Item key={one.id} onClick={() => void assign(one.id)}>
            {one.name}
          </Menu.Item>
        ))}
        <Menu.Item disabled={item.assignedTo === null} onClick={() => void assign(null)}>
          {words.toNobody}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
