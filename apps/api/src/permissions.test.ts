import { afterAll, beforeAll, expect, test } from 'vitest';
import { proceduresOf } from './procedures.ts';
import { appRouter } from './router.ts';
import { callers, gatherCallers } from './testing/callers.ts';
import { contractRooms } from './testing/contract-rooms.ts';
import { type Daybook, startDaybook } from './testing/daybook.ts';
import { inputs } from './testing/inputs.ts';
import { openShop } from './testing/lakeshore.ts';
import type { Shop } from './testing/new-things.ts';
import { queueRows } from './testing/queue-permissions.ts';
import { rawCall, reasonIn } from './testing/raw-call.ts';
import type { Declared } from './trpc.ts';

/**
 * What each caller of `callers`, in that order, is answered; each cell is really called. `g`: this kiosk is let in, and
 * what it brings is a grant of another one. `p`: it is one of
 * the clock.
 */
const table = `
                                      any own mgr sit cli dsk aud emp  kio rev  dis end  for  tok rvt ent dst
setup.status                          +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +
setup.createOwner                     d   d   d   d   d   d   d   d    d   d    d   d    d    d   d   d   d
access.me                             s   +   +   +   +   +   +   +    s   s    s   s    +    +   v   v   v
access.signIn                         +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +
access.signOut                        +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +
access.changePassword                 s   +   +   +   +   +   +   +    s   s    s   s    +    o   v   v   v
access.updateMe                       s   +   +   +   +   +   +   +    s   s    s   s    +    o   v   v   v
access.link                           +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +
access.resetPassword                  +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +
access.forgotPassword                 +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +
access.sessions.list                  s   +   +   +   +   +   +   +    s   s    s   s    +    o   v   v   v
access.sessions.revoke                s   +   n   n   n   n   n   n    s   s    s   s    n    o   v   v   v
access.sessions.revokeOthers          s   +   +   +   +   +   +   +    s   s    s   s    +    o   v   v   v
access.tokens.list                    s   +   +   a   a   a   +   a    s   s    s   s    +    o   v   v   v
access.tokens.create                  s   +   +   a   a   a   +   a    s   s    s   s    +    o   v   v   v
access.tokens.revoke                  s   +   n   a   a   a   n   a    s   s    s   s    n    o   v   v   v
access.accounts.list                  s   +   a   a   a   a   +   a    s   s    s   s    +    +   v   v   v
access.accounts.get                   s   +   a   a   a   a   +   a    s   s    s   s    n    +   v   v   v
access.accounts.create                s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v
access.accounts.invite                s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v
access.accounts.update                s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v
access.accounts.disable               s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v
access.accounts.enable                s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v
directory.organization.get            s   +   +   +   +   +   +   +    s   s    s   s    +    +   v   v   v
directory.organization.update         s   +   a   a   a   a   a   a    s   s    s   s    t    o   v   v   v
directory.sites.list                  s   +   +   +   +   +   +   a    s   s    s   s    +    +   v   v   v
directory.sites.get                   s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v
directory.sites.create                s   +   a   a   a   a   a   a    s   s    s   s    +    o   v   v   v
directory.sites.update                s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v
directory.sites.archive               s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v
directory.employees.list              s   +   +   a   a   a   +   a    s   s    s   s    +    +   v   v   v
directory.employees.get               s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
directory.employees.create            s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
directory.employees.update            s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
directory.employees.archive           s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
directory.employees.setPin            s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
directory.employees.issueBadge        s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
directory.employees.printBadges       s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
directory.employees.import            s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
directory.calendar.list               s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v
directory.calendar.save               s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v
directory.calendar.opening            s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v
directory.calendar.saveOpening        s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v
directory.calendar.presets            s   +   +   +   +   +   +   a    s   s    s   s    +    +   v   v   v
directory.calendar.addPreset          s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v
directory.kiosks.list                 s   +   +   a   a   a   +   a    s   s    s   s    +    +   v   v   v
directory.kiosks.createEnrolment      s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
directory.kiosks.revoke               s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
live.watch                            s   +   +   +   +   +   +   +    s   s    s   s    +    +   v   v   v
live.watch of-the-kiosk               k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k
kiosk.enrol                           +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +
kiosk.me                              k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k
kiosk.roster                          k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k
kiosk.heartbeat                       k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k
kiosk.leave                           k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k
kiosk.myDay                           k   k   k   k   k   k   k   k    g   r    k   k    k    k   k   k   k
kiosk.askAmendment                    k   k   k   k   k   k   k   k    g   r    k   k    k    k   k   k   k
kiosk.signOff                         k   k   k   k   k   k   k   k    g   r    k   k    k    k   k   k   k
kiosk.allowEarly                      k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k
kiosk.requestLeave                    k   k   k   k   k   k   k   k    g   r    k   k    k    k   k   k   k
kiosk.readMessages                    k   k   k   k   k   k   k   k    g   r    k   k    k    k   k   k   k
clock.identify                        k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k
clock.punch                           k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k
clock.sync                            k   k   k   k   k   k   k   k    +   +    k   k    k    k   k   k   k
clock.punchFor                        s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
clock.allowEarly                      s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
clock.board                           s   +   +   +   a   a   +   a    s   s    s   s    n    +   v   v   v
clock.watch                           s   +   +   +   a   a   +   a    s   s    s   s    n    +   v   v   v
exceptions.list                       s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
exceptions.get                        s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
exceptions.decide                     s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
exceptions.assign                     s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
exceptions.snooze                     s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
exceptions.undo                       s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
timesheets.get                        s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v
timesheets.print                      s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v
timesheets.list                       s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
timesheets.report                     s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
timesheets.reportPeople               s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
timesheets.explain                    s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v
timesheets.periods                    s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v
timesheets.edits                      s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v
timesheets.requests                   s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v
timesheets.previewAmendment           s   +   +   a   a   a   a   a    s   s    s   s    n    +   v   v   v
timesheets.amend                      s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
timesheets.requestAmendment           s   n   n   n   n   n   n   n    s   s    s   s    n    o   v   v   v
timesheets.decideAmendment            s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
timesheets.submit                     s   n   n   n   n   n   n   n    s   s    s   s    n    o   v   v   v
timesheets.approve                    s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
timesheets.return                     s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
timesheets.reopen                     s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
timesheets.lock                       s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
timesheets.export                     s   +   +   a   a   a   a   a    s   s    s   s    n    +   v   v   v
timesheets.exports.list               s   +   +   a   a   a   a   a    s   s    s   s    n    +   v   v   v
timesheets.payRules.list              s   +   +   a   a   a   +   a    s   s    s   s    +    +   v   v   v
timesheets.payRules.save              s   +   a   a   a   a   a   a    s   s    s   s    +    o   v   v   v
timesheets.payRules.use               s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v
timesheets.payRules.whatIf            s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
timesheets.payTerms.list              s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
timesheets.payTerms.set               s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v
appointments.services.list            s   +   +   +   +   +   +   a    s   s    s   s    +    +   v   v   v
appointments.services.save            s   +   +   a   a   a   a   a    s   s    s   s    +    o   v   v   v
appointments.services.archive         s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
appointments.availability.get         s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v
appointments.availability.save        s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
appointments.list                     s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v
appointments.history                  s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v
appointments.book                     s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
appointments.reschedule               s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
appointments.cancel                   s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
appointments.setStatus                s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
appointments.slots                    +   +   +   +   +   +   +   +    +   +    +   +    +    +   v   v   v
appointments.hold                     +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +
appointments.release                  n   n   n   n   n   n   n   n    n   n    n   n    n    n   n   n   n
appointments.request                  n   n   n   n   n   n   n   n    n   n    n   n    n    n   n   n   n
${queueRows}
appointments.page.set                 s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
appointments.page.site                +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +
appointments.page.byLink              +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +
appointments.page.confirm             +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +
appointments.page.cancel              +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +
appointments.page.unsubscribe         +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +
clients.list                          s   +   a   a   +   +   a   a    s   s    s   s    +    +   v   v   v
clients.get                           s   +   a   a   +   +   a   a    s   s    s   s    n    +   v   v   v
clients.duplicates                    s   +   a   a   +   +   a   a    s   s    s   s    +    +   v   v   v
clients.create                        s   +   a   a   +   +   a   a    s   s    s   s    +    o   v   v   v
clients.update                        s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
clients.archive                       s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
clients.merge                         s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
clients.unmerge                       s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
clients.accessLog                     s   +   a   a   a   a   +   a    s   s    s   s    +    +   v   v   v
clients.households.get                s   +   a   a   +   +   a   a    s   s    s   s    n    +   v   v   v
clients.households.save               s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
reports.template.get                  s   +   +   +   a   +   +   a    s   s    s   s    +    +   v   v   v
reports.template.save                 s   +   a   a   a   a   a   a    s   s    s   s    t    o   v   v   v
reports.attachments.begin             s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v
reports.attachments.remove            s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v
reports.open                          s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v
reports.get                           s   +   +   +   a   +   +   a    s   s    s   s    n    +   v   v   v
reports.list                          s   +   +   +   a   +   +   a    s   s    s   s    n    +   v   v   v
reports.people                        s   +   +   +   a   +   a   a    s   s    s   s    n    +   v   v   v
reports.beside                        s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
reports.save                          s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v
reports.lockCount                     s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v
reports.recount                       s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v
reports.submit                        s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v
reports.review                        s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
reports.reopen                        s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
reports.correct                       s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v
reports.missing                       s   +   +   +   a   +   +   a    s   s    s   s    n    +   v   v   v
reports.summary                       s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
reports.closeMonth                    s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
reports.export                        s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
reports.print                         s   +   +   +   a   +   +   a    s   s    s   s    n    +   v   v   v
reports.reminder                      k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k
roster.list                           s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
roster.mine                           s   n   n   n   n   n   n   n    s   s    s   s    n    n   v   v   v
roster.save                           s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
roster.publish                        s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
roster.copyWeek                       s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
roster.templates.list                 s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
roster.templates.save                 s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
roster.templates.remove               s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
roster.templates.fill                 s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
roster.leave.list                     s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
roster.leave.mine                     s   n   n   n   n   n   n   n    s   s    s   s    n    n   v   v   v
roster.leave.balances                 s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v
roster.leave.request                  s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
roster.leave.withdraw                 s   n   n   n   n   n   n   n    s   s    s   s    n    o   v   v   v
roster.leave.decide                   s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
roster.leave.adjust                   s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v
roster.leave.kinds.list               s   +   +   +   +   +   +   +    s   s    s   s    +    +   v   v   v
roster.leave.kinds.save               s   +   a   a   a   a   a   a    s   s    s   s    +    o   v   v   v
roster.feeds.list                     s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v
roster.feeds.create                   s   +   +   n   n   n   n   n    s   s    s   s    n    o   v   v   v
roster.feeds.revoke                   s   +   +   n   n   n   n   n    s   s    s   s    n    o   v   v   v
roster.messages.list                  s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
roster.messages.save                  s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
roster.messages.reads                 s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v
roster.messages.mine                  s   n   n   n   n   n   n   n    s   s    s   s    n    n   v   v   v
roster.messages.read                  s   n   n   n   n   n   n   n    s   s    s   s    n    o   v   v   v
messages.list                         s   +   +   a   a   a   +   a    s   s    s   s    +    +   v   v   v
messages.sendAgain                    s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
messages.mailbox.list                 s   +   a   a   a   a   a   a    s   s    s   s    +    +   v   v   v
messages.mailbox.get                  s   +   a   a   a   a   a   a    s   s    s   s    n    +   v   v   v
audit.list                            s   +   a   a   a   a   +   a    s   s    s   s    +    +   v   v   v
`;

const letters = {
  '+': undefined,
  s: 'not-signed-in',
  a: 'not-allowed',
  k: 'kiosk-unknown',
  r: 'kiosk-revoked',
  n: 'not-found',
  d: 'setup-done',
  t: 'stale',
  o: 'not-in-scope',
  v: 'token-not-valid',
  g: 'grant-not-valid',
  p: 'kiosk-purpose',
} as const;

const rows = table
  .split('\n')
  .filter((line) => line.trim() !== '')
  .slice(1)
  .map((line) => {
    const words = line.trim().split(/\s+/);
    const cells = words.slice(-callers.length);
    const [name = '', variant] = words.slice(0, -callers.length);
    const expected = cells.map((letter) => letters[letter as keyof typeof letters] ?? 'answered');
    return { name, variant, title: [name, variant].join(' ').trim(), expected };
  });

const procedures = proceduresOf(appRouter);
const declarationOf = (name: string) =>
  (procedures.get(name)?.meta as { declaration: Declared } | undefined)?.declaration;

/** What any procedure may answer besides the reasons that it declares. */
const ofEveryProcedure = [
  'not-signed-in',
  'not-allowed',
  'kiosk-unknown',
  'kiosk-revoked',
  'token-not-valid',
  'not-in-scope',
];
let daybook: Daybook;
let shop: Shop;
let letIn: Awaited<ReturnType<typeof gatherCallers>>;
let browsers: Awaited<ReturnType<typeof letIn>> | undefined;

/** What gives or takes a caller's cookie: after these all are let in anew. */
const changesCallers =
  /^(access\.(signIn|signOut|changePassword|resetPassword|sessions\.revokeOthers)|kiosk\.(enrol|leave))$/;

beforeAll(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = { daybook, ...(await openShop(daybook)) };
  letIn = await gatherCallers(shop);
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

test('every procedure has its row, and every row its procedure', () => {
  expect([...new Set(rows.map(({ name }) => name))].toSorted()).toEqual([...procedures.keys()].toSorted());
  for (const { expected } of rows) expect(expected).toHaveLength(callers.length);
});

test('every procedure carries its declaration and is what it declares', () => {
  const inContract = new Set<unknown>(contractRooms.flatMap((room) => Object.values(room)));
  for (const [name, { _def }] of procedures) {
    expect(inContract, name).toContain(declarationOf(name));
    expect(_def.type, name).toBe(declarationOf(name)?.type);
  }
});

test.each(rows)('$title answers those who may and nobody else', async ({ name, variant, expected }) => {
  browsers ??= await letIn();
  const type = procedures.get(name)?._def.type ?? 'query';
  const answers: string[] = [];
  for (const [index, caller] of callers.entries()) {
    const nonce = `${rows.findIndex((row) => row.name === name && row.variant === variant)}x${index}`;
    const input = variant ? { topics: ['kiosk'] } : await inputs[name]?.(shop, nonce);
    const answer = await rawCall(browsers[caller], { type, name, input });
    const reason = reasonIn(answer);
    answers.push(reason ?? (answer.status === 200 ? 'answered' : `status ${answer.status}`));
  }
  if (changesCallers.test(name)) browsers = undefined;
  const reasons: readonly string[] = declarationOf(name)?.reasons ?? [];
  for (const answer of answers) expect(['answered', ...reasons, ...ofEveryProcedure]).toContain(answer);
  const named = (cells: string[]) => Object.fromEntries(callers.map((caller, index) => [caller, cells[index]]));
  expect(named(answers)).toEqual(named(expected));
});
