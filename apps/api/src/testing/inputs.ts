import { randomUUID } from 'node:crypto';
import { badgeId, recordId, tokenId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { presetRules } from '@daybook/rules/timesheets/presets';
import { momentOf } from '../time/moment.ts';
import { appointmentInputs } from './appointment-inputs.ts';
import { attendanceInputs } from './attendance-inputs.ts';
import { clientInputs } from './client-inputs.ts';
import { enrolKiosk, password } from './lakeshore.ts';
import { leaveInputs } from './leave-inputs.ts';
import { messageInputs } from './message-inputs.ts';
import {
  accountFields,
  june,
  lastWeek,
  newAccount,
  newEdit,
  newEmployee,
  newException,
  newGrant,
  newMessage,
  newRequest,
  newRules,
  newSheet,
  newSite,
  personFields,
  pinClaim,
  type Shop,
  siteFields,
} from './new-things.ts';
import { portalInputs } from './portal-inputs.ts';
import { queueInputs } from './queue-inputs.ts';
import { reportInputs } from './report-inputs.ts';
import { rosterInputs } from './roster-inputs.ts';

/** What an input is made of; each call of one finds its own things to change, so that none spoils the next. */
type MakeInput = (shop: Shop, nonce: string) => unknown;

/** An input for each procedure that a shop's owner, or its kiosk, may send; every id that it can carry is there. */
export const inputs: Record<string, MakeInput> = {
  'setup.status': () => undefined,
  'setup.createOwner': () => ({
    setupCode: 'AAAA-AAAA-AAAA',
    organization: { name: 'Second' },
    site: { name: 'Second', zone: 'Asia/Manila', currency: 'PHP' },
    owner: { name: 'Second', login: 'second', password, language: 'en' },
  }),
  'access.me': () => undefined,
  'access.signIn': ({ login }) => ({ login, password }),
  'access.signOut': () => undefined,
  'access.changePassword': () => ({ current: password, next: password }),
  'access.updateMe': () => ({ language: 'en' }),
  'access.link': async (shop, nonce) => ({ token: (await newAccount(shop, nonce)).token }),
  'access.resetPassword': async (shop, nonce) => ({ token: (await newAccount(shop, nonce)).token, password }),
  'access.forgotPassword': ({ login }) => ({ login }),
  'access.sessions.list': () => undefined,
  'access.sessions.revoke': async ({ daybook, login }) => {
    const elsewhere = daybook.browser();
    await elsewhere.api.access.signIn.mutate({ login, password });
    return { id: (await elsewhere.api.access.me.query()).sessionId };
  },
  'access.sessions.revokeOthers': () => undefined,
  'access.tokens.list': () => ({}),
  'access.tokens.create': () => ({ id: newId(), name: 'Payroll', scopes: ['read'], days: 30 }),
  'access.tokens.revoke': async ({ owner }) => {
    const id = tokenId.parse(newId());
    await owner.api.access.tokens.create.mutate({ id, name: 'Payroll', scopes: ['read'], days: 30 });
    return { id };
  },
  'access.accounts.list': () => ({}),
  'access.accounts.get': async (shop, nonce) => ({ id: (await newAccount(shop, nonce)).id }),
  'access.accounts.create': ({ site, employee }, nonce) => {
    return { id: newId(), login: `l${nonce}`, ...accountFields, sites: [site], employeeId: employee };
  },
  'access.accounts.invite': async (shop, nonce) => ({ id: (await newAccount(shop, nonce)).id }),
  'access.accounts.update': async (shop, nonce) => {
    const { id } = await newAccount(shop, nonce);
    return { id, version: 1, ...accountFields, sites: [shop.site], employeeId: shop.employee };
  },
  'access.accounts.disable': async (shop, nonce) => ({ id: (await newAccount(shop, nonce)).id }),
  'access.accounts.enable': async (shop, nonce) => ({ id: (await newAccount(shop, nonce)).id }),
  'directory.organization.get': () => undefined,
  'directory.organization.update': async ({ owner }) => await owner.api.directory.organization.get.query(),
  'directory.sites.list': () => ({}),
  'directory.sites.get': ({ site }) => ({ id: site }),
  'directory.sites.create': () => ({ id: newId(), ...siteFields }),
  'directory.sites.update': async (shop) => ({ id: await newSite(shop), version: 1, ...siteFields, name: 'Pansol' }),
  'directory.sites.archive': async (shop) => ({ id: await newSite(shop) }),
  'directory.employees.list': ({ site }) => ({ siteId: site }),
  'directory.employees.get': ({ employee }) => ({ id: employee }),
  'directory.employees.create': ({ site }, nonce) => {
    return { id: newId(), number: `e${nonce}`, ...personFields, sites: [site] };
  },
  'directory.employees.update': async (shop, nonce) => {
    const id = await newEmployee(shop, nonce);
    const { version } = await shop.owner.api.directory.employees.get.query({ id });
    return { id, version, number: `e${nonce}`, ...personFields, sites: [shop.site] };
  },
  'directory.employees.archive': async (shop, nonce) => ({ id: await newEmployee(shop, nonce) }),
  'directory.employees.setPin': async (shop, nonce) => ({ id: await newEmployee(shop, nonce), pin: '4821' }),
  'directory.employees.issueBadge': async (shop, nonce) => ({
    id: await newEmployee(shop, nonce),
    badgeId: badgeId.parse(newId()),
  }),
  'directory.employees.printBadges': async (shop, nonce) => ({
    badges: [{ id: await newEmployee(shop, nonce), badgeId: badgeId.parse(newId()) }],
    paper: 'Letter',
  }),
  'directory.employees.import': ({ site }, nonce) => ({
    file: { name: 'people.csv', base64: Buffer.from(`Number,Name\ni${nonce},Ana Lim`).toString('base64') },
    mapping: { number: 0, name: 1 },
    siteId: site,
    dryRun: false,
  }),
  'directory.calendar.list': ({ site }) => ({ siteId: site, ...june }),
  'directory.calendar.save': async (shop) => {
    return { siteIds: [await newSite(shop)], date: '2026-06-12', kind: 'regular-holiday', name: 'Independence Day' };
  },
  'directory.calendar.opening': ({ site }) => ({ siteId: site }),
  'directory.calendar.saveOpening': async (shop) => {
    return { siteId: await newSite(shop), version: 0, week: [{ weekday: 1, opens: '08:00', closes: '17:00' }] };
  },
  'directory.calendar.presets': () => undefined,
  'directory.calendar.addPreset': async (shop) => ({ siteIds: [await newSite(shop)], preset: 'ph-2026' }),
  'directory.kiosks.list': ({ site }) => ({ siteId: site }),
  'directory.kiosks.createEnrolment': ({ site }) => ({ siteId: site, purpose: 'clock' }),
  'directory.kiosks.revoke': async ({ daybook, owner, site }) => ({
    id: (await enrolKiosk(daybook, owner, site)).kioskId,
  }),
  'live.watch': () => ({ topics: ['directory', 'clock'] }),
  'kiosk.enrol': async ({ owner, site }) => {
    const { code } = await owner.api.directory.kiosks.createEnrolment.mutate({ siteId: site, purpose: 'clock' });
    return { code, name: 'Back tablet' };
  },
  'kiosk.me': () => undefined,
  'kiosk.roster': () => ({}),
  'kiosk.heartbeat': () => ({ waiting: 0, oldest: null, version: '1', clock: '2026-06-15T00:00:00Z' }),
  'kiosk.leave': () => undefined,
  'kiosk.myDay': async (shop, nonce) => ({ grant: await newGrant(shop, nonce) }),
  'kiosk.askAmendment': async (shop, nonce) => ({
    id: newId(),
    grant: await newGrant(shop, nonce),
    kind: 'in',
    at: { date: '2026-06-14', time: '08:00' },
    businessDate: '2026-06-14',
  }),
  'kiosk.signOff': async (shop, nonce) => {
    const { grant, signOff } = await shop.kiosk.api.kiosk.myDay.query({ grant: await newGrant(shop, nonce) });
    return { id: newId(), grant, from: signOff.from, to: signOff.to, figures: signOff.figures };
  },
  'kiosk.readMessages': async (shop, nonce) => ({
    grant: await newGrant(shop, nonce),
    messageIds: [await newMessage(shop)],
  }),
  'clock.identify': async (shop, nonce) => ({ claim: await pinClaim(shop, nonce) }),
  'clock.punch': async (shop, nonce) => ({
    id: randomUUID(),
    kind: 'in',
    occurredAt: '2026-06-15T00:00:00Z',
    claim: await pinClaim(shop, nonce),
  }),
  'clock.sync': async (shop, nonce) => {
    const employeeId = await newEmployee(shop, nonce);
    const occurredAt = '2026-06-15T00:00:00Z';
    const claim = { method: 'sealed', keyId: newId(), employeeId, sealed: 'AAAA' };
    const punches = [{ id: newId(), kind: 'in', occurredAt, bootId: newId(), elapsedMs: 0, skewMs: 0, claim }];
    return { queueVersion: 1, bootId: newId(), sentAt: occurredAt, punches };
  },
  'clock.punchFor': async (shop, nonce) => {
    const at = { date: '2026-06-15', time: '07:00' };
    const entries = [{ id: newId(), employeeId: await newEmployee(shop, nonce), kind: 'in', at }];
    return { siteId: shop.site, reason: 'The network was down', entries };
  },
  'clock.board': ({ site }) => ({ siteId: site }),
  'clock.watch': ({ site }) => ({ siteId: site }),
  'exceptions.list': ({ site }) => ({ siteId: site }),
  'exceptions.get': async (shop, nonce) => ({ id: (await newException(shop, nonce)).id }),
  'exceptions.decide': async (shop, nonce) => {
    const { id, version } = await newException(shop, nonce);
    // Each time somebody else's: a press counts once.
    const employeeId = await newEmployee(shop, nonce);
    return { id, version, answer: 'accept-for', reason: 'Seen at the counter', employeeId };
  },
  'exceptions.assign': async (shop, nonce) => {
    const { id, version } = await newException(shop, nonce);
    return { id, version, accountId: (await newAccount(shop, nonce)).id };
  },
  'exceptions.snooze': async (shop, nonce) => {
    const { id, version } = await newException(shop, nonce);
    return { id, version, until: momentOf(shop.daybook.clock.now().getTime() + 3_600_000) };
  },
  'exceptions.undo': async (shop, nonce) => {
    const open = { ...(await newException(shop, nonce)), answer: 'reject', reason: 'Nobody was here' } as const;
    const { id, version } = await shop.owner.api.exceptions.decide.mutate(open);
    return { id, version };
  },
  'timesheets.get': ({ employee }) => ({ employeeId: employee, period: june }),
  'timesheets.print': ({ employee }) => ({ employeeId: employee, period: june }),
  'timesheets.list': ({ site }) => ({ siteId: site, period: june }),
  'timesheets.report': ({ site }) => ({ siteId: site, ...june }),
  'timesheets.reportPeople': ({ site }) => ({ siteId: site, ...june }),
  'timesheets.explain': ({ employee }) => ({ employeeId: employee, date: june.from }),
  'timesheets.periods': ({ employee, site }) => ({ employeeId: employee, siteId: site }),
  'timesheets.edits': ({ employee }) => ({ employeeId: employee, period: june }),
  'timesheets.requests': ({ employee }) => ({ employeeId: employee, period: june }),
  'timesheets.previewAmendment': newEdit,
  'timesheets.amend': async (shop, nonce) => ({
    id: newId(),
    ...(await newEdit(shop, nonce)),
    reason: 'Seen on the camera',
  }),
  'timesheets.requestAmendment': () => ({
    ...{ id: newId(), action: 'replace', punchId: newId(), kind: 'in', date: '2026-06-15', note: 'I was earlier' },
    at: { date: '2026-06-15', time: '07:00' },
  }),
  'timesheets.decideAmendment': async (shop, nonce) => ({
    ...{ id: await newRequest(shop, nonce), decision: 'accept', reason: 'Seen on the camera' },
  }),
  'timesheets.submit': () => ({ id: newId(), period: lastWeek, digest: 'of nobody' }),
  'timesheets.approve': async (shop, nonce) => ({ ...(await newSheet(shop, nonce)), dates: [lastWeek.from] }),
  'timesheets.return': async (shop, nonce) => ({ ...(await newSheet(shop, nonce)), comment: 'Look at Friday' }),
  'timesheets.reopen': async (shop, nonce) => ({ ...(await newSheet(shop, nonce)), comment: 'Look at Friday' }),
  'timesheets.lock': newSheet,
  'timesheets.payRules.list': () => undefined,
  'timesheets.payRules.save': () => newRules(),
  'timesheets.payRules.use': async ({ owner, site }) => {
    const { id } = await owner.api.timesheets.payRules.save.mutate(newRules());
    return { id: newId(), payRulesId: id, siteId: site, from: june.from };
  },
  'timesheets.payRules.whatIf': ({ site }) => ({ siteId: site, period: june, rules: presetRules.us }),
  'timesheets.payTerms.list': ({ employee }) => ({ employeeId: employee }),
  'timesheets.payTerms.set': async (shop, nonce) => {
    const employeeId = await newEmployee(shop, nonce);
    return {
      id: newId(),
      employeeId,
      from: june.from,
      siteId: shop.site,
      rate: 15_000,
      currency: 'PHP',
      restDays: [7],
    };
  },
  ...leaveInputs,
  ...messageInputs,
  ...reportInputs,
  ...rosterInputs,
  ...appointmentInputs,
  ...queueInputs,
  ...attendanceInputs,
  ...clientInputs,
  ...portalInputs,
  'roster.messages.list': ({ employee, site }) => ({ employeeId: employee, siteId: site }),
  // Of two addressees the first is taken.
  'roster.messages.save': ({ employee, site }) => ({
    id: newId(),
    to: { employeeId: employee, siteId: site },
    text: 'Inventory at 17:00',
    endsAt: '2026-12-31T00:00:00.000Z',
  }),
  'roster.messages.reads': async (shop) => ({ id: await newMessage(shop) }),
  'roster.messages.mine': () => undefined,
  'roster.messages.read': async (shop) => ({ id: await newMessage(shop) }),
  'audit.list': ({ employee }) => ({ actorId: recordId.parse(employee), subjectId: recordId.parse(employee) }),
};
