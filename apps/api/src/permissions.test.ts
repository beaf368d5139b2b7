import { afterAll, beforeAll, expect, test } from 'vitest';
import { proceduresOf } from './procedures.ts';
import { appRouter } from './router.ts';
import { callers, gatherCallers } from './testing/callers.ts';
import { contractRooms } from './testing/contract-rooms.ts';
import { type Daybook, startDaybook } from './testing/daybook.ts';
import { inputs } from './testing/inputs.ts';
import { openShop } from './testing/lakeshore.ts';
import type { Shop } from './testing/new-things.ts';
import { portalTable } from './testing/portal-table.ts';
import { rawCall, reasonIn } from './testing/raw-call.ts';
import type { Declared } from './trpc.ts';

/**
 * What each caller of `callers`, in that order, is answered; each cell is really called. `g`: this kiosk is let in, and
 * what it brings is a grant of another one.
 */
const table = `
                                      any own mgr sit cli dsk aud emp  kio rev  dis end  for  tok rvt ent dst  clt
setup.status                          +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
setup.createOwner                     d   d   d   d   d   d   d   d    d   d    d   d    d    d   d   d   d    d
access.me                             s   +   +   +   +   +   +   +    s   s    s   s    +    +   v   v   v    s
access.signIn                         +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
access.signOut                        +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
access.changePassword                 s   +   +   +   +   +   +   +    s   s    s   s    +    o   v   v   v    s
access.updateMe                       s   +   +   +   +   +   +   +    s   s    s   s    +    o   v   v   v    s
access.link                           +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
access.resetPassword                  +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
access.forgotPassword                 +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
access.sessions.list                  s   +   +   +   +   +   +   +    s   s    s   s    +    o   v   v   v    s
access.sessions.revoke                s   +   n   n   n   n   n   n    s   s    s   s    n    o   v   v   v    s
access.sessions.revokeOthers          s   +   +   +   +   +   +   +    s   s    s   s    +    o   v   v   v    s
access.tokens.list                    s   +   +   a   a   a   +   a    s   s    s   s    +    o   v   v   v    s
access.tokens.create                  s   +   +   a   a   a   +   a    s   s    s   s    +    o   v   v   v    s
access.tokens.revoke                  s   +   n   a   a   a   n   a    s   s    s   s    n    o   v   v   v    s
access.accounts.list                  s   +   a   a   a   a   +   a    s   s    s   s    +    +   v   v   v    s
access.accounts.get                   s   +   a   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
access.accounts.create                s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
access.accounts.invite                s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
access.accounts.update                s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
access.accounts.disable               s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
access.accounts.enable                s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
directory.organization.get            s   +   +   +   +   +   +   +    s   s    s   s    +    +   v   v   v    s
directory.organization.update         s   +   a   a   a   a   a   a    s   s    s   s    t    o   v   v   v    s
directory.sites.list                  s   +   +   +   +   +   +   a    s   s    s   s    +    +   v   v   v    s
directory.sites.get                   s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v    s
directory.sites.create                s   +   a   a   a   a   a   a    s   s    s   s    +    o   v   v   v    s
directory.sites.update                s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
directory.sites.archive               s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
directory.employees.list              s   +   +   a   a   a   +   a    s   s    s   s    +    +   v   v   v    s
directory.employees.get               s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
directory.employees.create            s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
directory.employees.update            s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
directory.employees.archive           s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
directory.employees.setPin            s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
directory.employees.issueBadge        s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
directory.employees.printBadges       s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
directory.employees.import            s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
directory.calendar.list               s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v    s
directory.calendar.save               s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
directory.calendar.opening            s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v    s
directory.calendar.saveOpening        s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
directory.calendar.presets            s   +   +   +   +   +   +   a    s   s    s   s    +    +   v   v   v    s
directory.calendar.addPreset          s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
directory.kiosks.list                 s   +   +   a   a   a   +   a    s   s    s   s    +    +   v   v   v    s
directory.kiosks.createEnrolment      s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
directory.kiosks.revoke               s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
live.watch                            s   +   +   +   +   +   +   +    s   s    s   s    +    +   v   v   v    s
live.watch of-the-kiosk               k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k    k
kiosk.enrol                           +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
kiosk.me                              k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k    k
kiosk.roster                          k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k    k
kiosk.heartbeat                       k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k    k
kiosk.leave                           k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k    k
kiosk.myDay                           k   k   k   k   k   k   k   k    g   r    k   k    k    k   k   k   k    k
kiosk.askAmendment                    k   k   k   k   k   k   k   k    g   r    k   k    k    k   k   k   k    k
kiosk.signOff                         k   k   k   k   k   k   k   k    g   r    k   k    k    k   k   k   k    k
kiosk.allowEarly                      k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k    k
kiosk.requestLeave                    k   k   k   k   k   k   k   k    g   r    k   k    k    k   k   k   k    k
kiosk.readMessages                    k   k   k   k   k   k   k   k    g   r    k   k    k    k   k   k   k    k
clock.identify                        k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k    k
clock.punch                           k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k    k
clock.sync                            k   k   k   k   k   k   k   k    +   +    k   k    k    k   k   k   k    k
clock.punchFor                        s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
clock.allowEarly                      s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
clock.board                           s   +   +   +   a   a   +   a    s   s    s   s    n    +   v   v   v    s
clock.watch                           s   +   +   +   a   a   +   a    s   s    s   s    n    +   v   v   v    s
exceptions.list                       s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
exceptions.get                        s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
exceptions.decide                     s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
exceptions.assign                     s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
exceptions.snooze                     s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
exceptions.undo                       s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
timesheets.get                        s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v    s
timesheets.print                      s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v    s
timesheets.list                       s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
timesheets.report                     s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
timesheets.reportPeople               s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
timesheets.explain                    s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v    s
timesheets.periods                    s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v    s
timesheets.edits                      s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v    s
timesheets.requests                   s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v    s
timesheets.previewAmendment           s   +   +   a   a   a   a   a    s   s    s   s    n    +   v   v   v    s
timesheets.amend                      s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
timesheets.requestAmendment           s   n   n   n   n   n   n   n    s   s    s   s    n    o   v   v   v    s
timesheets.decideAmendment            s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
timesheets.submit                     s   n   n   n   n   n   n   n    s   s    s   s    n    o   v   v   v    s
timesheets.approve                    s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
timesheets.return                     s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
timesheets.reopen                     s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
timesheets.lock                       s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
timesheets.export                     s   +   +   a   a   a   a   a    s   s    s   s    n    +   v   v   v    s
timesheets.exports.list               s   +   +   a   a   a   a   a    s   s    s   s    n    +   v   v   v    s
timesheets.payRules.list              s   +   +   a   a   a   +   a    s   s    s   s    +    +   v   v   v    s
timesheets.payRules.save              s   +   a   a   a   a   a   a    s   s    s   s    +    o   v   v   v    s
timesheets.payRules.use               s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
timesheets.payRules.whatIf            s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
timesheets.payTerms.list              s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
timesheets.payTerms.set               s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
appointments.services.list            s   +   +   +   +   +   +   a    s   s    s   s    +    +   v   v   v    s
appointments.services.save            s   +   +   a   a   a   a   a    s   s    s   s    +    o   v   v   v    s
appointments.services.archive         s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
appointments.availability.get         s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v    s
appointments.availability.save        s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
appointments.list                     s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v    s
appointments.history                  s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v    s
appointments.book                     s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
appointments.reschedule               s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
appointments.cancel                   s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
appointments.setStatus                s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
appointments.slots                    +   +   +   +   +   +   +   +    +   +    +   +    +    +   v   v   v    +
appointments.hold                     +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
appointments.release                  n   n   n   n   n   n   n   n    n   n    n   n    n    n   n   n   n    n
appointments.request                  n   n   n   n   n   n   n   n    n   n    n   n    n    n   n   n   n    n
appointments.page.set                 s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
appointments.page.site                +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
appointments.page.byLink              +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
appointments.page.confirm             +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
appointments.page.cancel              +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
appointments.page.unsubscribe         +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
clients.list                          s   +   a   a   +   +   a   a    s   s    s   s    +    +   v   v   v    s
clients.get                           s   +   a   a   +   +   a   a    s   s    s   s    n    +   v   v   v    s
clients.duplicates                    s   +   a   a   +   +   a   a    s   s    s   s    +    +   v   v   v    s
clients.create                        s   +   a   a   +   +   a   a    s   s    s   s    +    o   v   v   v    s
clients.update                        s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
clients.archive                       s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
clients.merge                         s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
clients.unmerge                       s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
clients.accessLog                     s   +   a   a   a   a   +   a    s   s    s   s    +    +   v   v   v    s
clients.households.get                s   +   a   a   +   +   a   a    s   s    s   s    n    +   v   v   v    s
clients.households.save               s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
reports.template.get                  s   +   +   +   a   +   +   a    s   s    s   s    +    +   v   v   v    s
reports.template.save                 s   +   a   a   a   a   a   a    s   s    s   s    t    o   v   v   v    s
reports.attachments.begin             s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v    s
reports.attachments.remove            s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v    s
reports.open                          s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v    s
reports.get                           s   +   +   +   a   +   +   a    s   s    s   s    n    +   v   v   v    s
reports.list                          s   +   +   +   a   +   +   a    s   s    s   s    n    +   v   v   v    s
reports.people                        s   +   +   +   a   +   a   a    s   s    s   s    n    +   v   v   v    s
reports.beside                        s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
reports.save                          s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v    s
reports.lockCount                     s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v    s
reports.recount                       s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v    s
reports.submit                        s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v    s
reports.review                        s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
reports.reopen                        s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
reports.correct                       s   +   +   +   a   +   a   a    s   s    s   s    n    o   v   v   v    s
reports.missing                       s   +   +   +   a   +   +   a    s   s    s   s    n    +   v   v   v    s
reports.summary                       s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
reports.closeMonth                    s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
reports.export                        s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
reports.print                         s   +   +   +   a   +   +   a    s   s    s   s    n    +   v   v   v    s
reports.reminder                      k   k   k   k   k   k   k   k    +   r    k   k    k    k   k   k   k    k
roster.list                           s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
roster.mine                           s   n   n   n   n   n   n   n    s   s    s   s    n    n   v   v   v    s
roster.save                           s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
roster.publish                        s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
roster.copyWeek                       s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
roster.templates.list                 s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
roster.templates.save                 s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
roster.templates.remove               s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
roster.templates.fill                 s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
roster.leave.list                     s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
roster.leave.mine                     s   n   n   n   n   n   n   n    s   s    s   s    n    n   v   v   v    s
roster.leave.balances                 s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v    s
roster.leave.request                  s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
roster.leave.withdraw                 s   n   n   n   n   n   n   n    s   s    s   s    n    o   v   v   v    s
roster.leave.decide                   s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
roster.leave.adjust                   s   +   a   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
roster.leave.kinds.list               s   +   +   +   +   +   +   +    s   s    s   s    +    +   v   v   v    s
roster.leave.kinds.save               s   +   a   a   a   a   a   a    s   s    s   s    +    o   v   v   v    s
roster.feeds.list                     s   +   +   n   n   n   +   n    s   s    s   s    n    +   v   v   v    s
roster.feeds.create                   s   +   +   n   n   n   n   n    s   s    s   s    n    o   v   v   v    s
roster.feeds.revoke                   s   +   +   n   n   n   n   n    s   s    s   s    n    o   v   v   v    s
roster.messages.list                  s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
roster.messages.save                  s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
roster.messages.reads                 s   +   +   a   a   a   +   a    s   s    s   s    n    +   v   v   v    s
roster.messages.mine                  s   n   n   n   n   n   n   n    s   s    s   s    n    n   v   v   v    s
roster.messages.read                  s   n   n   n   n   n   n   n    s   s    s   s    n    o   v   v   v    s
messages.list                         s   +   +   a   a   a   +   a    s   s    s   s    +    +   v   v   v    s
messages.sendAgain                    s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
messages.mailbox.list                 s   +   a   a   a   a   a   a    s   s    s   s    +    +   v   v   v    s
messages.mailbox.get                  s   +   a   a   a   a   a   a    s   s    s   s    n    +   v   v   v    s
audit.list                            s   +   a   a   a   a   +   a    s   s    s   s    +    +   v   v   v    s
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
} as const;

const rows = (table + portalTable)
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
  /^(access\.(signIn|signOut|changePassword|resetPassword|sessions\.revokeOthers)|kiosk\.(enrol|leave)|portal\.(confirm|useCode|signIn|signOut))$/;

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
