import type { Me } from '@daybook/contract/access';
import type { Permission } from '@daybook/contract/permissions';
import {
  IconArmchair,
  IconBroadcast,
  IconBuildingStore,
  IconCalendarEvent,
  IconCalendarUser,
  IconCalendarWeek,
  IconChartBar,
  IconChartDots,
  IconClock,
  IconHeartHandshake,
  IconHistory,
  IconInbox,
  IconKey,
  IconMail,
  IconPlaneDeparture,
  IconPlugConnected,
  IconReportMoney,
  IconScale,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** A room of the house that stands in the navigation. */
export interface Room {
  path:
    | '/now'
    | '/exceptions'
    | '/my-work'
    | '/timesheets'
    | '/roster'
    | '/leave'
    | '/hours'
    | '/employees'
    | '/reports'
    | '/clients'
    | '/desk'
    | '/appointments'
    | '/figures'
    | '/sites'
    | '/pay-rules'
    | '/accounts'
    | '/tokens'
    | '/messages'
    | '/audit';
  name:
    | 'now'
    | 'exceptions'
    | 'myWork'
    | 'timesheets'
    | 'roster'
    | 'leave'
    | 'hours'
    | 'employees'
    | 'reports'
    | 'clients'
    | 'desk'
    | 'appointments'
    | 'figures'
    | 'sites'
    | 'payRules'
    | 'accounts'
    | 'tokens'
    | 'messages'
    | 'audit';
  /** Who may enter; others do not see that it is there. */
  needs: Permission;
  /** Only for an account that belongs to an employee. */
  linked?: true;
  /** The group that it stands in; the first rooms stand alone. */
  group: 'first' | 'people' | 'takings' | 'care' | 'house';
  icon: ComponentType<{ size?: number; stroke?: number; className?: string | undefined }>;
  /** The letter after `G` that goes there. */
  letter: string;
}

const rooms: readonly Room[] = [
  { path: '/now', name: 'now', needs: 'board.see', group: 'first', icon: IconBroadcast, letter: 'n' },
  { path: '/exceptions', name: 'exceptions', needs: 'exceptions.see', group: 'first', icon: IconInbox, letter: 'e' },
  // The first room of whoever works at a clinic's desk.
  { path: '/desk', name: 'desk', needs: 'queue.run', group: 'care', icon: IconArmchair, letter: 'q' },
  { path: '/my-work', name: 'myWork', needs: 'own', linked: true, group: 'first', icon: IconCalendarUser, letter: 'w' },
  { path: '/timesheets', name: 'timesheets', needs: 'timesheets.see', group: 'people', icon: IconClock, letter: 't' },
  { path: '/roster', name: 'roster', needs: 'roster.see', group: 'people', icon: IconCalendarWeek, letter: 'o' },
  { path: '/leave', name: 'leave', needs: 'leave.see', group: 'people', icon: IconPlaneDeparture, letter: 'l' },
  { path: '/employees', name: 'employees', needs: 'employees.see', group: 'people', icon: IconUsers, letter: 'p' },
  { path: '/hours', name: 'hours', needs: 'timesheets.see', group: 'people', icon: IconChartBar, letter: 'h' },
  { path: '/reports', name: 'reports', needs: 'reports.see', group: 'takings', icon: IconReportMoney, letter: 'r' },
  {
    path: '/appointments',
    name: 'appointments',
    needs: 'appointments.see',
    group: 'care',
    icon: IconCalendarEvent,
    letter: 'a',
  },
  { path: '/clients', name: 'clients', needs: 'clients.contact', group: 'care', icon: IconHeartHandshake, letter: 'c' },
  { path: '/figures', name: 'figures', needs: 'appointments.see', group: 'care', icon: IconChartDots, letter: 'f' },
  { path: '/sites', name: 'sites', needs: 'sites.see', group: 'house', icon: IconBuildingStore, letter: 's' },
  { path: '/pay-rules', name: 'payRules', needs: 'payRules.see', group: 'house', icon: IconScale, letter: 'y' },
  { path: '/accounts', name: 'accounts', needs: 'accounts.see', group: 'house', icon: IconKey, letter: 'u' },
  { path: '/tokens', name: 'tokens', needs: 'tokens.own', group: 'house', icon: IconPlugConnected, letter: 'i' },
  { path: '/messages', name: 'messages', needs: 'mail.see', group: 'house', icon: IconMail, letter: 'm' },
  { path: '/audit', name: 'audit', needs: 'audit.see', group: 'house', icon: IconHistory, letter: 'v' },
];

/** How many rooms stand at the foot of a phone; the others are under what is one's own. */
const atFoot = 4;

/** What is looked at on a phone comes before what is planned at a desk. */
const onFoot: readonly Room['group'][] = ['first', 'takings', 'care', 'people', 'house'];

/** An account's rooms at the foot of a phone, and the others, each in their order. */
export function phoneRooms(me: Pick<Me, 'account' | 'permissions'>): {
  foot: readonly Room[];
  others: readonly Room[];
} {
  const all = roomsFor(me);
  const foot = onFoot.flatMap((group) => all.filter((room) => room.group === group)).slice(0, atFoot);
  return { foot, others: all.filter((room) => !foot.includes(room)) };
}

/** The rooms that an account may enter, in the order of the navigation. */
export function roomsFor({ account, permissions }: Pick<Me, 'account' | 'permissions'>): readonly Room[] {
  return rooms.filter((room) => permissions.includes(room.needs) && (!room.linked || account.employeeId !== null));
}
