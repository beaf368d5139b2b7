import { newId } from '@daybook/contract/new-id';
import type { ReportFieldValue } from '@daybook/contract/report-fields';
import { cashSales } from '@daybook/rules/reports/tenders';
import { Temporal } from 'temporal-polyfill';
import { lotOf } from './lot.ts';
import type { Place } from './places.ts';
import type { ReportCase } from './report-cases.ts';
import { byWeekday, type Trade, trades } from './trades.ts';

type Written = Record<string, ReportFieldValue>;
type Draw = (question: string) => number;

/** What stands in the report of a site's date but for the count; always the same for the same site and date. */
export function takingsOn(place: Place, date: string, one: ReportCase): Written {
  const trade = trades[place.key];
  const draw: Draw = (question) => lotOf(`${place.key} ${date} ${question}`);
  const day = Temporal.PlainDate.from(date);
  // Wages come on the 15th and on the last day.
  const payday = day.day === 15 || day.day === day.daysInMonth ? 118 : 100;
  const weekday = byWeekday[day.dayOfWeek - 1] ?? 100;
  const total = Math.round((trade.usual * weekday * payday * (86 + draw('takings') * 28)) / 1_000_000);
  const written: Written = { 'cash.float': trade.float - (one.floatLess ?? 0), 'cash.left': trade.float };
  const cash = addTenders(written, trade, total, draw, one);
  addCash(written, trade, cash, draw);
  addEntries(written, trade, draw, one);
  addNotes(written, trade, total, draw);
  if (one.note) written['section.day.note'] = one.note;
  if (one.reason) written['reason.variance'] = one.reason;
  return written;
}

/** Answers what is left to be paid in cash. */
function addTenders(
  written: Written,
  { card, gcash, step }: Trade,
  total: number,
  draw: Draw,
  one: ReportCase,
): number {
  let rest = total;
  for (const [key, share] of [
    ['card', card],
    ['gcash', gcash],
  ] as const) {
    if (share === 0) continue;
    const till = Math.round((total * share * (85 + draw(key) * 30)) / 10_000 / step) * step;
    written[`tender.${key}.till`] = till;
    written[`tender.${key}.slip`] = till + (key === 'gcash' ? (one.slipsOff ?? 0) : 0);
    rest -= till;
  }
  return Math.round(rest / step) * step;
}

function addCash(written: Written, { step, each }: Trade, cash: number, draw: Draw): void {
  const refunds = draw('refund') < 0.2 ? Math.round((each * (60 + draw('refunded') * 90)) / 100 / step) * step : 0;
  const change = Math.round((cash * (16 + draw('change') * 12)) / 100 / step) * step;
  written['cash.tendered'] = cash + change + refunds;
  written['cash.change'] = change;
  if (refunds > 0) written['cash.refunds'] = refunds;
}

function addEntries(written: Written, { drop, bought, kind }: Trade, draw: Draw, one: ReportCase): void {
  // The receipt that was photographed is of the first.
  const [amount, reason] = bought[one.photos ? 0 : Math.floor(draw('which') * bought.length)] ?? [0, ''];
  if (one.photos || (amount > 0 && draw('bought') < 0.3)) written[`paid-out.${newId()}`] = { amount, reason };
  if (drop === 0) return;
  const fields = new Map(Object.entries(written));
  const part = (at: string, hundredths: number) => {
    const dropped = Math.floor((cashSales(fields) * hundredths) / 100 / drop) * drop;
    if (dropped > 0) written[`drop.${newId()}`] = { amount: dropped, at };
    return dropped;
  };
  const safe = part('12:05', 34) + part('16:10', 42);
  if (kind === 'shop' && draw('bank') < 0.45) {
    const reference = String(100_000 + Math.floor(draw('slip') * 900_000));
    written['deposit'] = { amount: safe, reference: `Deposit slip ${reference}` };
  }
}

function addNotes(written: Written, { kind, each }: Trade, total: number, draw: Draw): void {
  const customers = Math.max(1, Math.round(total / each));
  if (kind === 'shop') {
    written['section.till.customers'] = customers;
    written['section.till.prescriptions'] = Math.round((customers * (22 + draw('prescribed') * 16)) / 100);
    return;
  }
  written['section.care.walk-ins'] = customers;
  written['section.care.referrals'] = Math.floor(draw('referred') * 4);
  written['section.care.cold-chain'] = draw('cold') < 0.03 ? 'out-of-range' : 'in-range';
  if (draw('stock') < 0.15) written['section.care.stock'] = 'Paracetamol syrup, oral rehydration salts';
}
