import {
  badgeId,
  bootId,
  decisionId,
  type EmployeeId,
  editId,
  messageId,
  payRulesId,
  payRulesUseId,
  payTermsId,
  punchId,
  requestId,
  signOffId,
  tokenId,
} from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { files } from '@daybook/db/schema/files';
import { timesheetLocks } from '@daybook/db/schema/timesheets';
import { presetRules } from '@daybook/rules/timesheets/presets';
import { tenantOf } from '../tenant.ts';
import { fillAppointments } from './appointment-inputs.ts';
import { newPass } from './attendance-inputs.ts';
import { refusal } from './browser.ts';
import { fillClients } from './client-inputs.ts';
import type { Daybook } from './daybook.ts';
import type { IdKind } from './id-paths.ts';
import { addAccount, addEmployee, type openShop } from './lakeshore.ts';
import { fillLeave } from './leave.ts';
import { fillMessages } from './message-inputs.ts';
import { fillPortal } from './portal-inputs.ts';
import { fillQueue } from './queue-inputs.ts';
import { fillReport } from './report-inputs.ts';
import { newFeed, newPublished, newTemplate } from './roster-inputs.ts';

/** Puts something into every table for this shop, and answers one id of each kind. */
export async function fillShop(
  daybook: Daybook,
  { owner, organizationId, login, site, employee, kiosk }: Awaited<ReturnType<typeof openShop>>,
): Promise<Record<IdKind, string>> {
  const badge = badgeId.parse(newId());
  await owner.api.directory.employees.issueBadge.mutate({ id: employee, badgeId: badge });
  const account = await addAccount(daybook, owner, 'manager', [site]);
  await owner.api.access.accounts.invite.mutate({ id: account.accountId });
  const occurredAt = daybook.clock.now().toISOString();
  const claim = { method: 'pin', employeeId: employee, pin: '4821' } as const;
  const first = newId();
  for (const id of [first, newId()]) await kiosk.api.clock.punch.mutate({ id, kind: 'in', occurredAt, claim });
  const colleague = await addEmployee(owner, [site], { name: 'Rhea Mae Santiago' });
  const wrong = { method: 'pin', employeeId: colleague, pin: '0000' } as const;
  await refusal(kiosk.api.clock.identify.mutate({ claim: wrong }));
  const { sealing } = await kiosk.api.kiosk.me.query();
  const boot = bootId.parse(newId());
  const queued = { kind: 'out', occurredAt, bootId: boot, elapsedMs: 0, skewMs: 0 } as const;
  const named = { id: punchId.parse(newId()), ...queued, claim: { method: 'named', employeeId: employee } as const };
  await kiosk.api.clock.sync.mutate({ queueVersion: 1, bootId: boot, sentAt: occurredAt, punches: [named] });
  const at = { date: occurredAt.slice(0, 10), time: '00:00' };
  const entry = { id: punchId.parse(newId()), employeeId: colleague, kind: 'in', at } as const;
  await owner.api.clock.punchFor.mutate({ siteId: site, reason: 'The network was down', entries: [entry] });
  const { items } = await owner.api.access.sessions.list.query();
  const week = [{ weekday: 1, opens: '08:00', closes: '20:00' }];
  await owner.api.directory.calendar.saveOpening.mutate({ siteId: site, version: 0, week });
  const [session] = items;
  if (!session) throw new Error('the owner has no session');
  const token = tokenId.parse(newId());
  await owner.api.access.tokens.create.mutate({ id: token, name: 'Payroll', scopes: ['read'], days: 30 });
  const [event] = (await owner.api.audit.list.query({ room: 'access' })).items;
  if (!event) throw new Error('nothing is in the trail');
  const [exception] = (await owner.api.exceptions.list.query({})).items;
  if (!exception) throw new Error('nothing needs a decision');
  return {
    organizationId,
    accountId: account.accountId,
    sessionId: session.id,
    siteId: site,
    employeeId: employee,
    kioskId: kiosk.kioskId,
    punchId: first,
    badgeId: badge,
    tokenId: token,
    auditEventId: event.id,
    exceptionId: exception.id,
    ...(await fillMyDay(daybook, { owner, employee, kiosk })),
    ...(await fillPay({ owner, site, employee })),
    ...(await fillSheets(daybook, { owner, organizationId, site, employee: colleague })),
    ...(await fillLeave(owner, employee)),
    ...(await fillClients(owner)),
    ...(await fillReport(daybook, { owner, organizationId, site })),
    ...(await fillAppointments(daybook, { owner, organizationId, site, employee: colleague })),
    ...(await fillQueue({ owner, site })),
    earlyPassId: await newPass({ owner, site, employee }),
    ...(await fillExport(daybook, { owner, organizationId, site })),
    plannedShiftId: await newPublished({ owner, site, employee }),
    rosterTemplateId: await newTemplate({ owner, site, employee }),
    calendarFeedId: await newFeed({ owner, employee }),
    outgoingMessageId: await fillMessages({ daybook, organizationId, login }),
    clientAccountId: await fillPortal({ daybook, owner, organizationId }),
    sealingKeyId: sealing.keyId,
    bootId: boot,
    recordId: employee,
  };
}

/** A message, a request and a signature of this person. */
async function fillMyDay(
  daybook: Daybook,
  { owner, employee, kiosk }: Pick<Awaited<ReturnType<typeof openShop>>, 'owner' | 'employee' | 'kiosk'>,
) {
  const [message, request, signature] = [newId(), newId(), newId()];
  const dayMs = 24 * 3_600_000;
  const now = daybook.clock.now().getTime();
  await owner.api.roster.messages.save.mutate({
    id: messageId.parse(message),
    to: { employeeId: employee },
    text: 'Inventory at 17:00',
    endsAt: new Date(now + dayMs).toISOString(),
  });
  const claim = { method: 'pin', employeeId: employee, pin: '4821' } as const;
  const { grant } = await kiosk.api.clock.identify.mutate({ claim });
  await kiosk.api.kiosk.readMessages.mutate({ grant, messageIds: [messageId.parse(message)] });
  const { signOff } = await kiosk.api.kiosk.myDay.query({ grant });
  const { from, to, figures } = signOff;
  await kiosk.api.kiosk.signOff.mutate({ id: signOffId.parse(signature), grant, from, to, figures });
  const date = new Date(now - dayMs).toISOString().slice(0, 10);
  const at = { date, time: '08:00' };
  await kiosk.api.kiosk.askAmendment.mutate({
    id: requestId.parse(request),
    grant,
    kind: 'in',
    at,
    businessDate: date,
  });
  return { messageId: message, requestId: request, signOffId: signature };
}

/** An export of the week, and its file. */
async function fillExport(
  daybook: Daybook,
  { owner, organizationId, site }: Pick<Awaited<ReturnType<typeof openShop>>, 'owner' | 'organizationId' | 'site'>,
) {
  const date = daybook.clock.now().toISOString().slice(0, 10);
  const made = await owner.api.timesheets.export.query({
    period: { from: date, to: date },
    format: 'csv',
    siteId: site,
  });
  const [file] = await tenantOf(daybook.house, organizationId).read((tx) => tx.select().from(files));
  if (!file) throw new Error('an export has no file');
  return { exportId: made.id, fileId: file.id };
}

/** Pay rules that the site uses, what this person earns, and a holiday. */
async function fillPay({
  owner,
  site,
  employee,
}: Pick<Awaited<ReturnType<typeof openShop>>, 'owner' | 'site' | 'employee'>) {
  const [rules, use, terms] = [payRulesId.parse(newId()), payRulesUseId.parse(newId()), payTermsId.parse(newId())];
  const from = '2026-01-01';
  const fields = { name: 'Philippines', preset: 'philippines', note: 'The Labor Code' } as const;
  await owner.api.timesheets.payRules.save.mutate({ id: rules, ...fields, from, rules: presetRules.philippines });
  await owner.api.timesheets.payRules.use.mutate({ id: use, payRulesId: rules, siteId: site, from });
  const rate = { siteId: site, rate: 15_000, currency: 'PHP', restDays: [7] };
  await owner.api.timesheets.payTerms.set.mutate({ id: terms, employeeId: employee, from, ...rate });
  const holiday = { date: '2026-06-12', kind: 'regular-holiday', name: 'Independence Day' } as const;
  const { items } = await owner.api.directory.calendar.save.mutate({ siteIds: [site], ...holiday });
  const [day] = items;
  if (!day) throw new Error('the calendar has no day');
  return { payRulesId: rules, payRulesUseId: use, payTermsId: terms, calendarDayId: day.id };
}

/** An edit of this person's punches, and the pay period before it, approved and paid. */
async function fillSheets(
  daybook: Daybook,
  {
    owner,
    organizationId,
    site,
    employee: employeeId,
  }: Pick<Awaited<ReturnType<typeof openShop>>, 'owner' | 'organizationId' | 'site'> & { employee: EmployeeId },
) {
  const dateOf = (daysAgo: number) => {
    return new Date(daybook.clock.now().getTime() - daysAgo * 24 * 3_600_000).toISOString().slice(0, 10);
  };
  const [edit, decision, date] = [editId.parse(newId()), decisionId.parse(newId()), dateOf(2)];
  const at = { date, time: '08:00' };
  const change = { action: 'add', id: punchId.parse(newId()), kind: 'in', siteId: site, at } as const;
  const fields = { date, version: 1, changes: [change], reason: 'Seen on the camera' };
  await owner.api.timesheets.amend.mutate({ id: edit, employeeId, ...fields });
  const { before: period } = await owner.api.timesheets.periods.query({ employeeId, date });
  for (const call of ['approve', 'lock'] as const) {
    const { digest } = await owner.api.timesheets.get.query({ employeeId, period });
    await owner.api.timesheets[call].mutate({ id: decision, period, sheets: [{ employeeId, digest }] });
  }
  const [lock] = await tenantOf(daybook.house, organizationId).read((tx) => tx.select().from(timesheetLocks));
  if (!lock) throw new Error('nothing is paid');
  return { editId: edit, decisionId: decision, timesheetLockId: lock.id };
}
