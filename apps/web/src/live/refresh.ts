import { inBackground } from '../background.ts';
import { answers } from '../server.ts';
import type { Reader } from './readers.ts';

/** One call for every view, so that a new one cannot be forgotten. */
const invalidate: Record<Reader, () => Promise<void>> = {
  me: () => answers.access.me.invalidate(),
  organization: () => answers.directory.organization.invalidate(),
  board: () => answers.clock.board.invalidate(),
  exceptions: () => answers.exceptions.invalidate(),
  sites: async () => {
    await Promise.all([answers.directory.sites.invalidate(), answers.directory.calendar.invalidate()]);
  },
  employees: () => answers.directory.employees.invalidate(),
  kiosks: () => answers.directory.kiosks.invalidate(),
  messages: () => answers.roster.messages.invalidate(),
  accounts: () => answers.access.accounts.invalidate(),
  timesheets: () => answers.timesheets.invalidate(),
  roster: () => answers.roster.invalidate(),
  reports: () => answers.reports.invalidate(),
  clients: () => answers.clients.invalidate(),
  appointments: () => answers.appointments.invalidate(),
  queue: () => answers.appointments.queue.invalidate(),
};

/** Asks again, on the page's own account, for what the open screens show of these. */
export function refresh(old: ReadonlySet<Reader>): void {
  inBackground(() => {
    for (const reader of old) void invalidate[reader]();
  });
}
