import { type Role, rolePermissions, roles } from '@daybook/contract/permissions';
import { type Language, language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { accountSites, accounts } from '@daybook/db/schema/access';
import { sites } from '@daybook/db/schema/directory';
import { exceptions } from '@daybook/db/schema/exceptions';
import { and, eq, exists, inArray, isNull, or } from 'drizzle-orm';
import type { House } from '../context.ts';
import { isMailAddress } from './account-facts.ts';
import type { Line } from './leave-lines.ts';

/** The report of a site and date is due and not handed in. */
export interface ReportMessage {
  kind: 'report-due';
  siteId: string;
  businessDate: string;
}

const reviewing = roles.filter((role: Role) => rolePermissions[role].includes('reports.review'));

/** A row for everybody who reviews reports of that site and signs in by an e-mail address. */
export async function reportLines(
  tx: Transaction,
  { house, organizationId }: { house: Pick<House, 'clock'>; organizationId: string },
  { kind, siteId, businessDate }: ReportMessage,
): Promise<Line[]> {
  const seesSite = tx
    .select({ id: accountSites.siteId })
    .from(accountSites)
    .where(
      and(
        eq(accountSites.organizationId, accounts.organizationId),
        eq(accountSites.accountId, accounts.id),
        eq(accountSites.siteId, siteId),
      ),
    );
  const rows = await tx
    .select({ id: accounts.id, login: accounts.login, language: accounts.language })
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, organizationId),
        inArray(accounts.role, reviewing),
        isNull(accounts.disabledAt),
        eq(accounts.demo, false),
        or(eq(accounts.allSites, true), exists(seesSite)),
      ),
    );
  return rows
    .filter(({ login }) => isMailAddress(login))
    .map(({ id: accountId, login: recipient, language }) => ({
      ...{ channel: 'mail', kind, recipient, language, accountId, siteId, businessDate },
      dueAt: house.clock.now(),
    }));
}

export interface ReportFacts {
  site: string;
  businessDate: string;
  login: string;
  language: Language;
}

/** What is missing, as long as it is, and who is told. */
export async function readReportFacts(
  tx: Transaction,
  organizationId: string,
  { siteId, businessDate, accountId }: { siteId: string; businessDate: string; accountId: string },
): Promise<ReportFacts | undefined> {
  const [row] = await tx
    .select({ site: sites.name, login: accounts.login, language: accounts.language })
    .from(exceptions)
    .innerJoin(sites, and(eq(sites.organizationId, exceptions.organizationId), eq(sites.id, exceptions.siteId)))
    .innerJoin(accounts, and(eq(accounts.organizationId, exceptions.organizationId), eq(accounts.id, accountId)))
    .where(
      and(
        eq(exceptions.organizationId, organizationId),
        eq(exceptions.kind, 'no-report'),
        eq(exceptions.state, 'open'),
        eq(exceptions.siteId, siteId),
        eq(exceptions.businessDate, businessDate),
        isNull(accounts.disabledAt),
      ),
    );
  return row && { ...row, language: language.parse(row.language), businessDate };
}
