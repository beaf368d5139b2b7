import { newId } from '@daybook/contract/new-id';
import {
  type Label,
  type ReportTemplate,
  reportTemplate,
  type TemplateField,
} from '@daybook/contract/report-templates';
import type { Language } from '@daybook/contract/values';
import { moneyText, parseMoney } from '@daybook/ui/language/parse-money';
import * as z from 'zod/mini';

/** A template as it is typed: amounts, coins and times are text until it is saved. */
export interface Draft {
  template: ReportTemplate;
  /** By currency; empty: none is told. */
  limits: Record<string, string>;
  denominations: Record<string, string>;
  remind: string;
}

export function draftOf(language: Language, template: ReportTemplate, currencies: readonly string[]): Draft {
  const { varianceLimits, denominations } = template;
  const typed = (currency: string) => {
    const limit = varianceLimits[currency];
    return limit === undefined ? '' : moneyText(language, limit, currency);
  };
  const coins = (currency: string) =>
    (denominations[currency] ?? []).map((worth) => moneyText(language, worth, currency)).join('  ');
  return {
    template,
    limits: Object.fromEntries(currencies.map((currency) => [currency, typed(currency)])),
    denominations: Object.fromEntries(currencies.map((currency) => [currency, coins(currency)])),
    remind: String(template.remindBefore),
  };
}

/** What would be saved, or at which parts it is not right: `limits.PHP`, `tenders.0.label.en`, `dueTime`. */
export function templateOf(draft: Draft): { template: ReportTemplate } | { faults: readonly string[] } {
  const faults: string[] = [];
  const varianceLimits: Record<string, number> = { ...draft.template.varianceLimits };
  for (const [currency, text] of Object.entries(draft.limits)) {
    const amount = parseMoney(text, currency);
    if (amount !== null) varianceLimits[currency] = amount;
    else if (text.trim() === '') delete varianceLimits[currency];
    else faults.push(`limits.${currency}`);
  }
  const denominations: Record<string, number[]> = { ...draft.template.denominations };
  for (const [currency, text] of Object.entries(draft.denominations)) {
    const amounts = text
      .split(/\s+/)
      .filter(Boolean)
      .map((one) => parseMoney(one, currency));
    const known = amounts.flatMap((amount) => (amount !== null && amount > 0 ? [amount] : []));
    if (known.length !== amounts.length) faults.push(`denominations.${currency}`);
    else if (known.length === 0) delete denominations[currency];
    else denominations[currency] = [...new Set(known)].toSorted((a, b) => b - a);
  }
  const remindBefore = /^\d{1,3}$/.test(draft.remind.trim()) ? Number(draft.remind) : -1;
  const read = z.safeParse(reportTemplate, {
    ...draft.template,
    ...{ varianceLimits, denominations, remindBefore },
  });
  if (!read.success) faults.push(...read.error.issues.map(({ path }) => path.map(String).join('.')));
  return read.success && faults.length === 0 ? { template: read.data } : { faults };
}

/** A key for what is new: nobody reads it, and it stays when the words beside it change. */
function newKey(): string {
  return `k-${newId().slice(-12)}`;
}

export function newKeyed(): { key: string; label: Label } {
  return { key: newKey(), label: { en: '', fil: null } };
}

export function newField(): TemplateField {
  return { ...newKeyed(), type: 'note', required: false, options: null };
}

/** A field as another type: a choice begins with two options, others have none. */
export function asType(field: TemplateField, type: TemplateField['type']): TemplateField {
  if (type !== 'choice') return { ...field, type, options: null };
  return { ...field, type, options: field.options ?? [newKeyed(), newKeyed()] };
}

/** The list with one of its items a place further up or down. */
export function moved<T>(items: readonly T[], at: number, by: 1 | -1): T[] {
  const [item, other] = [items[at], items[at + by]];
  if (item === undefined || other === undefined) return [...items];
  return items.map((one, index) => (index === at ? other : index === at + by ? item : one));
}
