import * as z from 'zod/mini';

/** What an account is, in words people use. */
export const roles = ['owner', 'manager', 'site', 'clinician', 'front-desk', 'auditor', 'employee'] as const;
export const role = z.enum(roles);
export type Role = z.output<typeof role>;

/** What a procedure may ask of an account. Reading and writing are apart. */
export const permissions = [
  'own', // one's own account: name, password, sessions
  'board.see',
  'clock.enter', // punches for others, with a reason
  'exceptions.see',
  'exceptions.decide',
  'messages.see',
  'messages.write',
  'roster.see', // drafts too
  'roster.change',
  'leave.see',
  'leave.decide',
  'leave.change', // kinds and balances
  'timesheets.see', // everybody's hours
  'timesheets.amend',
  'timesheets.approve',
  'timesheets.lock', // a period is paid
  'timesheets.export', // hours and pay leave the house
  'pay.see', // what people earn
  'pay.change',
  'payRules.see',
  'payRules.change',
  'reports.see',
  'reports.file', // write, count and submit
  'reports.expected', // what the drawer should hold, where whoever counts is not told
  'reports.review',
  'reports.template',
  'reports.close', // a month
  'reports.export',
  'appointments.see', // times, states and numbers, of nobody by name
  'appointments.book', // book, move, cancel, arrived, missed
  'appointments.serve', // in service, done
  'queue.run', // give numbers, call, miss, finish
  'services.change', // what can be booked, and with whom when
  'clients.contact', // names, telephone, mail
  'clients.clinical', // what somebody comes to a health centre for, and the household
  'clients.change',
  'clients.log', // who looked at which client
  'mail.see', // what went out and what failed; of whom only where one may see that too
  'mail.change', // send a failed one again
  'mailbox.see', // what was kept because no mail leaves: whole messages
  'sites.see',
  'sites.change',
  'employees.see',
  'employees.change',
  'kiosks.see',
  'kiosks.change',
  'accounts.see',
  'accounts.change',
  'organization.change',
  'tokens.own', // one's own API tokens; whoever may change accounts sees and ends everybody's
  'audit.see',
] as const;
export const permission = z.enum(permissions);
export type Permission = z.output<typeof permission>;

const managing = [
  'own',
  'board.see',
  'clock.enter',
  'exceptions.see',
  'exceptions.decide',
  'messages.see',
  'messages.write',
  'roster.see',
  'roster.change',
  'leave.see',
  'leave.decide',
  'timesheets.see',
  'timesheets.amend',
  'timesheets.approve',
  'timesheets.lock',
  'timesheets.export',
  'pay.see',
  'payRules.see',
  'reports.see',
  'reports.file',
  'reports.expected',
  'reports.review',
  'reports.close',
  'reports.export',
  'appointments.see',
  'services.change',
  'mail.see',
  'mail.change',
  'sites.see',
  'employees.see',
  'employees.change',
  'kiosks.see',
  'kiosks.change',
  'tokens.own',
] as const;

/** The one table of who may do what; the screens are sent their part of it and guess nothing. */
export const rolePermissions: Record<Role, readonly Permission[]> = {
  owner: permissions,
  manager: managing,
  site: ['own', 'board.see', 'reports.see', 'reports.file', 'appointments.see', 'sites.see'],
  clinician: [
    'own',
    'appointments.see',
    'appointments.book',
    'appointments.serve',
    'queue.run',
    'clients.contact',
    'clients.clinical',
    'clients.change',
    'sites.see',
  ],
  // What somebody comes for is what the desk books.
  'front-desk': [
    'own',
    'reports.see',
    'reports.file',
    'appointments.see',
    'appointments.book',
    'queue.run',
    'clients.contact',
    'clients.clinical',
    'clients.change',
    'sites.see',
  ],
  auditor: [
    'own',
    'board.see',
    'exceptions.see',
    'messages.see',
    'roster.see',
    'leave.see',
    'timesheets.see',
    'pay.see',
    'payRules.see',
    'reports.see',
    'reports.expected',
    'reports.export',
    'appointments.see',
    'clients.log',
    'mail.see',
    'sites.see',
    'employees.see',
    'kiosks.see',
    'accounts.see',
    'tokens.own',
    'audit.see',
  ],
  employee: ['own'],
};

/** What speaks of the whole organization: only for those who see all of its sites. */
const ofAllSites: readonly Permission[] = ['audit.see'];

interface Holder {
  role: Role;
  sites: 'all' | readonly string[];
}

/** All that somebody of this role, who sees these sites, may do. */
export function permissionsOf({ role, sites }: Holder): Permission[] {
  return rolePermissions[role].filter((held) => sites === 'all' || !ofAllSites.includes(held));
}

/** Whether somebody of this role, who sees these sites, holds the permission. */
export function may({ role, sites }: Holder, asked: Permission): boolean {
  return rolePermissions[role].includes(asked) && (sites === 'all' || !ofAllSites.includes(asked));
}
