import type { ReportTemplate, SiteKind } from '@daybook/contract/report-templates';
import type { Transaction } from '@daybook/db/connect';
import { businessDate } from '@daybook/rules/business-date';
import { opening } from '@daybook/rules/directory/opening';
import { dueAt } from '@daybook/rules/reports/due';
import { isAsked, type Standing, standingOf } from '@daybook/rules/reports/standing';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import { readCalendar } from '../directory/calendar-rows.ts';
import {
  type Filed,
  type FilingSite,
  readFiled,
  readFilingSites,
  readWeeks,
  type Scope,
  type Which,
} from './asked-rows.ts';
import { findTemplate } from './template-rows.ts';

/** How a site stands with one of its dates. */
export interface AskedDate extends Standing {
  date: string;
  /** A report is asked for on it. */
  asked: boolean;
  /** ms */
  dueAt: number;
  filed: Filed | null;
}

export interface AskedSite {
  site: FilingSite;
  /** Its current business date. */
  today: string;
  template: ReportTemplate;
  days: AskedDate[];
}

interface Asking extends Scope, Which {
  now: Date;
  /** The dates to look at; of a site whose business date is `today`. */
  span: (today: string) => { from: string; to: string };
}

/** The two weeks up to a site's own business date. */
export function twoWeeks(today: string): { from: string; to: string } {
  return { from: dayText(dayNumber(today) - 13), to: today };
}

/** How each site stands with its dates, by its own clock, hours and calendar: a few statements, however many sites. */
export async function readAsked(tx: Transaction, { now, span, ...scope }: Asking): Promise<AskedSite[]> {
  const sites = await readFilingSites(tx, scope, scope);
  if (sites.length === 0) return [];
  const clock = knownMoments();
  const each = sites.map((site) => {
    const today = clock.today(now.getTime(), site);
    return { site, today, ...span(today) };
  });
  const from = each.map((one) => one.from).sort()[0] ?? '';
  const to =
    each
      .map((one) => one.to)
      .sort()
      .at(-1) ?? '';
  const siteIds = sites.map(({ id }) => id);
  const filed = Map.groupBy(await readFiled(tx, scope, { from, to }), (one) => `${one.siteId} ${one.date}`);
  const calendar = Map.groupBy(
    await readCalendar(tx, scope.organizationId, { siteIds, from, to }),
    ({ siteId }) => siteId,
  );
  const weeks = await readWeeks(tx, scope);
  const templates = await readTemplates(tx, scope.organizationId, sites);
  return each.map(({ site, today, ...dates }) => {
    const template = templates[site.kind];
    const days = datesOf(dates).map((date): AskedDate => {
      const [report] = filed.get(`${site.id} ${date}`) ?? [];
      const due = clock.due(date, site, report?.dueTime ?? template.dueTime);
      const closed = opening(date, weeks.get(site.id) ?? [], calendar.get(site.id) ?? []) === 'closed';
      const submittedAt = report?.submittedAt ? Number(report.submittedAt) : null;
      const day = { date, from: site.from, closed, state: report?.state ?? null, submittedAt, dueAt: due };
      return { ...standingOf(day, now.getTime()), date, asked: isAsked(day), dueAt: due, filed: report ?? null };
    });
    return { site, today, template, days };
  });
}

async function readTemplates(
  tx: Transaction,
  organizationId: string,
  sites: readonly FilingSite[],
): Promise<Record<SiteKind, ReportTemplate>> {
  const read = async (kind: SiteKind) => {
    const found = await findTemplate(tx, organizationId, kind);
    if (!found) throw new Error('a kind of site without what it is asked');
    return found.template;
  };
  const shop = await read('shop');
  // Most organizations have one kind.
  const others = sites.some(({ kind }) => kind === 'health-centre');
  return { shop, 'health-centre': others ? await read('health-centre') : shop };
}

function datesOf({ from, to }: { from: string; to: string }): string[] {
  const first = dayNumber(from);
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, n) => dayText(first + n));
}

/** Hundreds of sites share a few zones: each moment is worked out once. */
function knownMoments() {
  const todays = new Map<string, string>();
  const dues = new Map<string, number>();
  return {
    today: (now: number, { zone, dayStart }: FilingSite): string => {
      const key = `${zone} ${dayStart}`;
      const found = todays.get(key) ?? businessDate(now, { zone, dayStart });
      todays.set(key, found);
      return found;
    },
    due: (date: string, { zone, dayStart }: FilingSite, dueTime: string): number => {
      const key = `${date} ${zone} ${dayStart} ${dueTime}`;
      const found = dues.get(key) ?? dueAt(date, { zone, dayStart }, dueTime);
      dues.set(key, found);
      return found;
    },
  };
}
