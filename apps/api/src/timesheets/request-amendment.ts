import type { RequestId, SiteId } from '@daybook/contract/ids';
import type * as contract from '@daybook/contract/timesheet-edits';
import type { Transaction } from '@daybook/db/connect';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { findSiteRule } from '../clock/queue-facts.ts';
import { momentGiven } from '../clock/wall-time.ts';
import type { VerbContext } from '../context.ts';
import { findEmployee } from '../directory/employee-rows.ts';
import { Refusal } from '../refusal.ts';
import { checkMissing, checkNear, checkPast } from './asked-time.ts';
import { askedMs, beginOf, type OwnPunch, readOwnPunches } from './own-punches.ts';
import { type AmendmentRequest, checkSame, countRequest, findRequest, writeRequest } from './write-request.ts';

type Input = z.output<(typeof contract.requestAmendment)['input']>;

/** An employee asks by the own account that a punch be added, moved or removed; a manager decides. */
export async function requestAmendment(ctx: VerbContext<AccountActor>, input: Input): Promise<{ id: RequestId }> {
  const { actor, db, house } = ctx;
  const { organizationId, employeeId } = actor;
  if (employeeId === null) throw new Refusal('not-found');
  const now = house.clock.now();
  if (await db.read((tx) => isRepeated(tx, ctx, input))) return { id: input.id };
  const asked = await db.read(async (tx) => {
    const punches = await readOwnPunches(tx, organizationId, employeeId, new Date(now.getTime() - askedMs));
    const what =
      input.action === 'add' ? await toAdd(tx, ctx, input, punches) : await toChange(tx, ctx, input, punches);
    return { id: input.id, employeeId, kioskId: null, businessDate: input.date, note: input.note, ...what };
  });
  checkPast(asked.at, now);
  await countRequest(ctx, employeeId);
  await db.write((tx) => writeRequest(tx, ctx, asked));
  return { id: input.id };
}

/** Whether the same was asked under this id; by then its punch may count no more. */
async function isRepeated(tx: Transaction, { actor }: VerbContext<AccountActor>, input: Input): Promise<boolean> {
  const { organizationId } = actor;
  const stored = await findRequest(tx, organizationId, input.id);
  if (!stored) return false;
  const { zone } = await findSiteRule(tx, organizationId, stored.siteId);
  const at = input.action === 'void' ? stored.at : momentGiven(input.at, zone);
  const { action, note, date: businessDate, punchId = null, kind = stored.kind } = input;
  const asked = { ...stored, employeeId: actor.employeeId, action, punchId, kind, at, businessDate, note };
  checkSame(stored, asked);
  return true;
}

type What = Pick<AmendmentRequest, 'action' | 'punchId' | 'kind' | 'at' | 'siteId'>;

/** A punch that is missing: by the wall clock of the site of that shift, or else of the usual one. */
async function toAdd(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { kind, at, date, punchId }: Input,
  punches: readonly OwnPunch[],
): Promise<What> {
  if (!kind) throw new Refusal('bad-input', { fields: { kind: 'which punch' } });
  if (punchId) throw new Refusal('bad-input', { fields: { punchId: 'none is there yet' } });
  const begun = punches.find((punch) => punch.kind === 'in' && punch.businessDate === date);
  const siteId = begun?.siteId ?? (await usualSite(tx, ctx));
  const rule = await findSiteRule(tx, ctx.actor.organizationId, siteId);
  const moment = momentGiven(at, rule.zone);
  const asked = { kind, at: moment, businessDate: date };
  checkPast(moment, ctx.house.clock.now());
  checkMissing(asked, { punches, rule, now: ctx.house.clock.now(), field: 'date' });
  return { action: 'add', punchId: null, kind, at: moment, siteId };
}

async function usualSite(tx: Transaction, { actor }: VerbContext<AccountActor>): Promise<SiteId> {
  // Somebody sees the own sites, whatever the account's scope is.
  const { sites } = await findEmployee(tx, { ...actor, sites: 'all' }, actor.employeeId ?? '');
  const [usual] = sites;
  if (!usual) throw new Refusal('not-found');
  return usual;
}

/** One of the own punches is at the wrong time, or never was. */
async function toChange(
  tx: Transaction,
  { actor }: VerbContext<AccountActor>,
  { action, punchId, kind, at, date }: Input,
  punches: readonly OwnPunch[],
): Promise<What> {
  const punch = punches.find(({ id }) => id === punchId);
  if (!punch) throw new Refusal('not-found', { fields: { punchId: 'none of the own punches that count' } });
  const begun = beginOf(punches, punch) ?? punch;
  if (begun.businessDate !== date && punch.businessDate !== date)
    throw new Refusal('not-found', { fields: { date: 'not the date of that shift' } });
  const { siteId } = punch;
  if (action === 'void') return { action, punchId: punch.id, kind: punch.kind, at: new Date(punch.at), siteId };
  const { zone } = await findSiteRule(tx, actor.organizationId, siteId);
  const moment = momentGiven(at, zone);
  checkNear(punch, moment);
  return { action: 'replace', punchId: punch.id, kind: kind ?? punch.kind, at: moment, siteId };
}
