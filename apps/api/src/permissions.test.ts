import { afterAll, beforeAll, expect, test } from 'vitest';
import { proceduresOf } from './procedures.ts';
import { appRouter } from './router.ts';
import { callers, gatherCallers } from './testing/callers.ts';
import { contractRooms } from './testing/contract-rooms.ts';
import { type Daybook, startDaybook } from './testing/daybook.ts';
import { inputs } from './testing/inputs.ts';
import { openShop } from './testing/lakeshore.ts';
import type { Shop } from './testing/new-things.ts';
import { permissionTable } from './testing/permission-table.ts';
import { rawCall, reasonIn } from './testing/raw-call.ts';
import type { Declared } from './trpc.ts';

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

const rows = permissionTable
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
