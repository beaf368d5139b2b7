import type { Language } from '@daybook/contract/values';

/**
 * The form of a phrase for `n`. A form of one has the figure 1 in it, so it is for exactly one: by its own plural rule
 * Filipino would take it for 2, 3, 5 or 40 as well. A language with more forms than these two needs more than this.
 */
export function plural(_language: Language, n: number, forms: { one: string; other: string }): string {
  return n === 1 ? forms.one : forms.other;
}
