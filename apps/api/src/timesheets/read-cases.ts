import type { PunchMethod, PunchSource } from '@daybook/contract/clock';
import type { EmployeeId, PunchId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { businessDate } from '@daybook/rules/business-date';
import { planMoment, wallTimeOf } from '@daybook/rules/roster/plan-times';
import type { Case, CasePunch, CaseRules, CaseSite, CaseTerms } from '@daybook/rules/timesheets/case';
import { dayNumber } from '@daybook/rules/timesheets/days';
import { type Wall, wallOf } from '@daybook/rules/timesheets/wall';
import {
  caseSite,
  type DateSpan,
  type PersonRow,
  type PlanRow,
  type PunchRow,
  readLeave,
  readPeople,
  readPlans,
  readPunches,
  readSites,
  readTerms,
  readWaiting,
  type SiteRow,
  type TermsRow,
  type WaitingRow,
} from './case-rows.ts';
import { marginOf, ownMargin } from './margin.ts';
import { readSavedRules, rulesInForce } from './rules-in-force.ts';

const dayMs = 24 * 3_600_000;

/** What a screen shows of a punch besides when it was. */
interface PunchDetail {
  method: PunchMethod;
  source: PunchSource;
  /** The tablet's name. */
  kiosk: string | null;
  /** Whether an amendment put it there. */
  amended: boolean;
}

/** A person, and all that the hours of the person come from. */
export interface PersonCase {
  employee: { id: EmployeeId; name: string; calledName: string; number: string };
  /** The usual site. */
  site: { id: SiteId; name: string; zone: string; dayStart: string };
  case: Case;
  punches: ReadonlyMap<string, PunchDetail>;
}

export interface AskedCases {
  organizationId: string;
  employeeIds: readonly string[];
  /** The dates that will be valued. */
  span: DateSpan;
  now: Date;
  /** Whether they will be valued by the rules in force alone, and not by others that are tried. */
  asItIs?: boolean;
}

/**
 * What these people's hours of a span come from, by person; whoever is not there is left out. A fixed number of
 * statements, whatever the number of people.
 */
export async function readCases(tx: Transaction, asked: AskedCases): Promise<Map<string, PersonCase>> {
  const { organizationId, employeeIds, now } = asked;
  if (employeeIds.length === 0) return new Map();
  const saved = await readSavedRules(tx, organizationId);
  const span = asked.asItIs ? ownMargin(asked.span, saved) : marginOf(asked.span);
  const rowsOf = { organizationId, employeeIds, span };
  const [people, siteRows, punches, terms, waiting, plans, leave] = await Promise.all([
    readPeople(tx, rowsOf),
    readSites(tx, organizationId, span),
    readPunches(tx, rowsOf),
    readTerms(tx, rowsOf),
    readWaiting(tx, rowsOf),
    readPlans(tx, rowsOf),
    readLeave(tx, rowsOf),
  ]);
  const rows = new Map(siteRows.map((row) => [row.id, row]));
  const sites = new Map<SiteId, CaseSite>(siteRows.map((row) => [row.id, caseSite(row)]));
  const rulesBySite = new Map<SiteId, CaseRules[]>();
  const rulesAt = (siteId: SiteId): CaseRules[] => {
    const rules = rulesBySite.get(siteId) ?? rulesInForce(saved, siteId);
    rulesBySite.set(siteId, rules);
    return rules;
  };
  const own = {
    punches: byPerson(punches),
    terms: byPerson(terms),
    waiting: byPerson(waiting),
    plans: byPerson(plans),
    leave: byPerson(leave),
  };
  const momentsOf = planMoments(span);
  return new Map(
    people.map((person): [string, PersonCase] => {
      const site = rows.get(person.homeSiteId);
      if (!site) throw new Error('a person has no usual site');
      const told = own.punches.get(person.id) ?? [];
      return [
        person.id,
        {
          employee: { id: person.id, name: person.name, calledName: person.calledName, number: person.number },
          site: { id: site.id, name: site.name, zone: site.zone, dayStart: site.dayStart },
          case: {
            punches: told.map(casePunch),
            sites,
            homeSiteId: site.id,
            rules: rulesAt(site.id),
            terms: termsOf(own.terms.get(person.id) ?? []),
            leave: (own.leave.get(person.id) ?? []).map(({ date, minutes, name }) => ({ date, minutes, name })),
            plans: (own.plans.get(person.id) ?? []).map(momentsOf),
            ...waitingOf(own.waiting.get(person.id) ?? []),
            employed: employedOf(person, site),
            now: now.getTime(),
          },
          punches: new Map(told.map((row) => [row.id, detailOf(row)])),
        },
      ];
    }),
  );
}

/** The moments of plans of these dates; a zone's clock changes are looked up once. */
function planMoments({ from, to }: DateSpan): (row: PlanRow) => Case['plans'][number] {
  const walls = new Map<string, Wall>();
  return ({ businessDate: date, siteId, startWall, endWall, zone }) => {
    const wall = walls.get(zone) ?? wallOf(zone, dayNumber(from) * dayMs, dayNumber(to) * dayMs);
    walls.set(zone, wall);
    const [start, end] = [startWall, endWall].map((text) => planMoment(wallTimeOf(text), wall));
    if (start === undefined || end === undefined) throw new Error('a plan without its times');
    return { businessDate: date, siteId, start, end };
  };
}

function byPerson<T extends { employeeId: string }>(rows: readonly T[]): Map<string, T[]> {
  return Map.groupBy(rows, ({ employeeId }) => employeeId);
}

export function casePunch({ id, kind, at, businessDate, siteId }: PunchRow): CasePunch {
  return { id, kind, at: Number(at), businessDate, siteId };
}

function detailOf({ method, source, kiosk, amended }: PunchRow): PunchDetail {
  return { method, source, kiosk, amended };
}

/** Of several from one date at one place those that were set last hold. */
export function termsOf(rows: readonly TermsRow[]): CaseTerms[] {
  const last = new Map(rows.map((row) => [`${row.from} ${row.siteId}`, row]));
  return [...last.values()].map(({ from, siteId, rate, currency, restDays }) => ({
    from,
    siteId,
    rate: rate === null ? null : Number(rate),
    currency,
    restDays,
  }));
}

function waitingOf(rows: readonly WaitingRow[]): Pick<Case, 'askedOuts' | 'waiting' | 'leftAsIs'> {
  const askedOuts = new Map<string, number>();
  const waiting = new Map<string, ('held' | 'asked')[]>();
  const leftAsIs = new Set<PunchId>();
  for (const { date, what, at, punchId } of rows) {
    if (what === 'out') askedOuts.set(date, Number(at));
    else if (what === 'left') {
      if (punchId) leftAsIs.add(punchId);
    } else waiting.set(date, [...(waiting.get(date) ?? []), what]);
  }
  return { askedOuts, waiting, leftAsIs };
}

/** From being entered, or from the first punch where that is older, up to being archived. */
function employedOf({ recordedAt, archivedAt, firstDate }: PersonRow, site: SiteRow): Case['employed'] {
  const entered = businessDate(Number(recordedAt), site);
  const from = firstDate !== null && firstDate < entered ? firstDate : entered;
  return { from, to: archivedAt === null ? null : businessDate(Number(archivedAt), site) };
}
