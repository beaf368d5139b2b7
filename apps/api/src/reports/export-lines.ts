import { setImmediate } from 'node:timers/promises';
import { digitsOf } from '@daybook/rules/money';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import type { AccountActor } from '../actor.ts';
import type { Cell } from '../tables/table.ts';
import { isTold } from './counters.ts';
import { type ExportRow, partsOf } from './export-rows.ts';

/** Documented in docs/exports.md; names never change, and new ones come before the ways of paying. */
const columns = [
  ...['site', 'date', 'kind', 'status', 'version', 'currency', 'takings', 'cash_sales'],
  ...['float', 'tendered', 'change', 'refunds', 'paid_in', 'paid_out', 'drops', 'expected'],
  ...['counted', 'variance', 'first_variance', 'over_limit', 'counts', 'opening_variance', 'left'],
  ...['deposit', 'deposit_reference', 'people', 'worked'],
  ...['opened_by', 'counted_by', 'submitted_by', 'submitted_at', 'approved_by', 'approved_at', 'comment'],
] as const;

/** A line a report, and three columns a way of paying that any of them has; empty where a report has it not. */
export async function exportTable(
  actor: AccountActor,
  rows: readonly ExportRow[],
): Promise<{ columns: string[]; lines: Cell[][] }> {
  const read = await inSteps(rows, (row) => ({ row, ...partsOf(row) }));
  const tenders = [...new Set(read.flatMap(({ figures }) => figures.tenders.map(({ key }) => key)))].sort();
  return {
    columns: [
      ...columns,
      ...tenders.flatMap((key) => [`tender_${key}_till`, `tender_${key}_slips`, `tender_${key}_variance`]),
    ],
    lines: await inSteps(read, (one) => [...ownCells(actor, one), ...tenders.flatMap((key) => tenderCells(one, key))]),
  };
}

/** So many at once take a few hundredths of a second, after which whoever clocks in has a turn. */
const atOnce = 500;

async function inSteps<T, U>(items: readonly T[], work: (item: T) => U): Promise<U[]> {
  const done: U[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    if (from > 0) await setImmediate();
    done.push(...items.slice(from, from + atOnce).map(work));
  }
  return done;
}

type Read = { row: ExportRow } & ReturnType<typeof partsOf>;

function ownCells(actor: AccountActor, { row, figures, cash, deposit }: Read): Cell[] {
  const money = moneyOf(row.currency);
  const told = isTold(actor, row) ? cash : null;
  const others = figures.tenders.reduce((sum, { till, slip }) => sum + (slip ?? till ?? 0), 0);
  // A drawer's lines come to what was expected in it: they are told together or not at all.
  const lines = ['float', 'tendered', 'change', 'refunds', 'paid-in', 'paid-out', 'drops'].map((line) =>
    money(told?.lines.find((one) => one.line === line)?.amount),
  );
  return [
    ...[row.site, row.date, row.corrects === null ? 'day' : 'correction', row.state, { number: row.number }],
    ...[row.currency, money(Number(row.takings)), cash ? money(Number(row.takings) - others) : null],
    ...[...lines, money(told?.expected), money(row.counted === null ? null : Number(row.counted))],
    ...[money(told?.variance), money(told?.firstVariance), isTold(actor, row) ? (row.over ? 'yes' : 'no') : null],
    ...[cash ? { number: row.locks } : null, money(figures.opening?.variance)],
    ...[money(row.left === null ? null : Number(row.left)), money(deposit?.amount), deposit?.reference ?? null],
    ...[{ number: row.people }, { minutes: row.worked }, row.opener, row.counter, row.submitter],
    ...[wall(row.submittedAt, row.zone), row.approver, wall(row.approvedAt, row.zone), row.comment],
  ];
}

function tenderCells({ row, figures }: Read, key: string): Cell[] {
  const money = moneyOf(row.currency);
  const tender = figures.tenders.find((one) => one.key === key);
  return [money(tender?.till), money(tender?.slip), money(tender?.variance)];
}

function moneyOf(currency: string) {
  const digits = digitsOf(currency);
  return (minor: number | null | undefined): Cell => (minor === null || minor === undefined ? null : { minor, digits });
}

/** The site's wall clock with its date: `2026-06-15 22:04`. */
function wall(at: string | null, zone: string): string | null {
  if (at === null) return null;
  const { date, time } = wallMomentOf(Number(at), zone);
  return `${date} ${time}`;
}
