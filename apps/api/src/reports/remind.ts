import type { Transaction } from '@daybook/db/connect';
import { kiosks } from '@daybook/db/schema/kiosk';
import { reportReminders } from '@daybook/db/schema/reports';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { House, Tenant } from '../context.ts';
import { raise, settle } from '../exceptions/raise.ts';
import { tellAll } from '../live/tell.ts';
import { queueMessage } from '../messages/queue.ts';
import { type Found, findToDo, type ToDo } from './reminders-to-do.ts';
import { noReportKey } from './settle-no-report.ts';

/**
 * Reminds of reports that are not handed in: a site's tablets before they are due, and the managers' inbox and mail
 * after, once each, and settles what is asked for no more. Only dates of the last two weeks are raised. Harmless when done twice.
 */
export async function remindOfReports(house: House, { organizationId, read, write }: Tenant, now: Date): Promise<void> {
  const isAny = ({ before, after, over }: ToDo) => before.length + after.length + over.length > 0;
  // Nearly every minute there is nothing: then nothing is written and no live event waits.
  if (!isAny(await read((tx) => findToDo(tx, organizationId, now)))) return;
  await write(async (tx) => {
    const { before, after, over } = await findToDo(tx, organizationId, now);
    await remindTablets(tx, organizationId, now, before);
    const told = await noteReminders(tx, organizationId, now, { kind: 'after', days: after });
    for (const day of after) {
      const { siteId, businessDate, dueAt } = day;
      await raise(tx, organizationId, now, {
        ...{ kind: 'no-report', key: noReportKey(day), siteId, employeeId: null, kioskId: null, businessDate },
        ...{ at: new Date(dueAt), facts: {} },
      });
    }
    for (const day of told) await queueMessage(tx, { house, organizationId }, { kind: 'report-due', ...day });
    await settle(tx, organizationId, now, over);
  });
}

/** That there is something to look at goes to every clock of the site; what, the tablet asks. */
async function remindTablets(
  tx: Transaction,
  organizationId: string,
  now: Date,
  days: readonly Found[],
): Promise<void> {
  const told = await noteReminders(tx, organizationId, now, { kind: 'before', days });
  if (told.length === 0) return;
  const siteIds = [...new Set(told.map(({ siteId }) => siteId))];
  const tablets = await tx
    .select({ id: kiosks.id, siteId: kiosks.siteId })
    .from(kiosks)
    .where(
      and(
        eq(kiosks.organizationId, organizationId),
        inArray(kiosks.siteId, siteIds),
        eq(kiosks.purpose, 'clock'),
        isNull(kiosks.revokedAt),
      ),
    );
  await tellAll(
    tx,
    organizationId,
    now,
    tablets.map(({ id, siteId }) => ({
      ...{ topic: 'kiosk', kind: 'kiosk.report-due', permission: 'kiosks.see', siteId, ids: { kioskId: id } },
    })),
  );
}

/** Writes that somebody was reminded; of two who do, one. */
async function noteReminders(
  tx: Transaction,
  organizationId: string,
  now: Date,
  { kind, days }: { kind: 'before' | 'after'; days: readonly Found[] },
): Promise<{ siteId: string; businessDate: string }[]> {
  if (days.length === 0) return [];
  return await tx
    .insert(reportReminders)
    .values(days.map(({ siteId, businessDate }) => ({ organizationId, siteId, businessDate, kind, recordedAt: now })))
    .onConflictDoNothing()
    .returning({ siteId: reportReminders.siteId, businessDate: reportReminders.businessDate });
}
