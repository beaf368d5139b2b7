import { type BadgeId, badgeId, type EmployeeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addSite, openShop } from '../testing/lakeshore.ts';
import { readPdf } from '../testing/read-pdf.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let sql: ReturnType<typeof openSql>;

beforeAll(async () => {
  daybook = await startDaybook();
  shop = await openShop(daybook);
  sql = openSql(daybook.database.superuserUrl, { max: 1 });
});
afterAll(async () => {
  await sql.end();
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const badgeFor = (id: EmployeeId): { id: EmployeeId; badgeId: BadgeId } => ({ id, badgeId: badgeId.parse(newId()) });
const print = (by: Browser, badges: ReturnType<typeof badgeFor>[], paper?: 'A4' | 'Letter') =>
  by.api.directory.employees.printBadges.mutate({ badges, ...(paper ? { paper } : {}) });
const identify = (code: string) => shop.kiosk.api.clock.identify.mutate({ claim: { method: 'badge', code } });

/** Every badge and every issue of one that is on record anywhere. */
async function holdings() {
  const badges = await sql`select id, employee_id, code_digest, revoked_at from badges order by id`;
  const [issued] = await sql`select count(*)::int as n from audit_events where action = 'directory.badge-issued'`;
  return { badges: [...badges], issued: issued?.['n'] };
}

async function issuesOf(id: EmployeeId): Promise<number> {
  const { items } = await shop.owner.api.audit.list.query({ subjectId: id, limit: 200 });
  return items.filter(({ action }) => action === 'directory.badge-issued').length;
}

test('each card has its person and a code that the kiosk knows, and the badge before is refused from then on', async () => {
  const { owner, site } = shop;
  const rhea = await addEmployee(owner, [site], { name: 'Rhea Mae Santiago' });
  const nino = await addEmployee(owner, [site], { name: 'Niño Łukasz Đặng' });
  const before = await owner.api.directory.employees.issueBadge.mutate(badgeFor(rhea));
  const printed = await print(owner, [badgeFor(rhea), badgeFor(nino)]);
  const { pages, codes } = await readPdf(printed.pdf);
  expect(printed.cards).toBe(2);
  expect(pages).toHaveLength(1);
  for (const said of ['Rhea Mae Santiago', 'Niño Łukasz Đặng', 'Lakeshore', ...codes]) expect(pages[0]).toContain(said);
  expect(codes).toHaveLength(2);
  for (const [at, id] of [rhea, nino].entries()) {
    expect((await identify(codes[at] ?? '')).employee.id).toBe(id);
    // Typed by hand from under the QR code, as hands do.
    expect((await identify((codes[at] ?? '').toLowerCase().replaceAll('-', ' '))).employee.id).toBe(id);
  }
  expect((await refusal(identify(before.code))).reason).toBe('badge-unknown');
  expect([await issuesOf(rhea), await issuesOf(nino)]).toEqual([2, 1]);
});

test('eleven people are two pages of ten, on either paper', async () => {
  const { owner, site } = shop;
  const people = [];
  for (let n = 0; n < 11; n += 1) people.push(await addEmployee(owner, [site], { pin: null }));
  const { pdf, cards } = await print(owner, people.map(badgeFor), 'Letter');
  const { pages, codes } = await readPdf(pdf);
  expect([cards, pages.length, new Set(codes).size]).toEqual([11, 2, 11]);
  expect(Buffer.from(pdf, 'base64').toString('latin1')).toContain('/MediaBox [0 0 612 792]');
});

test('the same request again makes the same badges anew', async () => {
  const { owner, site } = shop;
  const badge = badgeFor(await addEmployee(owner, [site]));
  const [first] = (await readPdf((await print(owner, [badge])).pdf)).codes;
  const [second] = (await readPdf((await print(owner, [badge])).pdf)).codes;
  expect((await refusal(identify(first ?? ''))).reason).toBe('badge-unknown');
  expect((await identify(second ?? '')).employee.id).toBe(badge.id);
  const rows = await sql`select revoked_at from badges where employee_id = ${badge.id}`;
  expect(rows.map((row) => row['revoked_at'])).toEqual([null]);
});

test('of many who print for the same people at once, one badge a person stays good', async () => {
  const { owner, site } = shop;
  const people = [await addEmployee(owner, [site]), await addEmployee(owner, [site]), await addEmployee(owner, [site])];
  await Promise.all(
    Array.from({ length: 6 }, (_, n) => print(owner, (n % 2 ? people : people.toReversed()).map(badgeFor))),
  );
  for (const id of people) {
    const [good] = await sql`
      select count(*)::int as n from badges where employee_id = ${id} and revoked_at is null`;
    expect(good?.['n']).toBe(1);
  }
});

test('one person who may not be given a badge, and nobody is: each keeps the badge there was', async () => {
  const { owner, site } = shop;
  const here = await addEmployee(owner, [site]);
  const { code } = await owner.api.directory.employees.issueBadge.mutate(badgeFor(here));
  const elsewhere = await addEmployee(owner, [await addSite(owner)]);
  const left = await addEmployee(owner, [site]);
  await owner.api.directory.employees.archive.mutate({ id: left });
  const foreign = await openShop(daybook);
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  const colleague = badgeFor(await addEmployee(owner, [site]));
  await owner.api.directory.employees.issueBadge.mutate(colleague);
  const before = await holdings();
  for (const other of [badgeFor(elsewhere), badgeFor(left), badgeFor(foreign.employee)]) {
    expect((await refusal(print(manager, [badgeFor(here), other]))).reason).toBe('not-found');
  }
  const underColleague = { id: here, badgeId: colleague.badgeId };
  expect((await refusal(print(owner, [underColleague]))).reason).toBe('idempotency-mismatch');
  for (const twice of [
    [badgeFor(here), badgeFor(here)],
    [
      badgeFor(here),
      { id: colleague.id, badgeId: colleague.badgeId },
      { ...badgeFor(left), badgeId: colleague.badgeId },
    ],
    [],
  ]) {
    expect((await refusal(print(owner, twice))).reason).toBe('bad-input');
  }
  const auditor = await addAccount(daybook, owner, 'auditor');
  expect((await refusal(print(auditor, [badgeFor(here)]))).reason).toBe('not-allowed');
  expect(await holdings()).toEqual(before);
  expect((await identify(code)).employee.id).toBe(here);
  const archived = owner.api.directory.employees.issueBadge.mutate(badgeFor(left));
  expect((await refusal(archived)).reason).toBe('not-found');
});
