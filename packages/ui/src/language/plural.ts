import type { Language } from '@daybook/contract/values';
import { localeOf } from './format.ts';

const rules = new Map<Language, Intl.PluralRules>();

/** The form of a phrase that this language uses for `n`, by its own plural rule. */
export function plural(language: Language, n: number, forms: { one: string; other: string }): string {
  let rule = rules.get(language);
  if (!rule) {
    rule = new Intl.PluralRules(localeOf(language));
    rules.set(language, rule);
  }
  return rule.select(n) === 'one' ? forms.one : forms.other;
}
