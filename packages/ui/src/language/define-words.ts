import type { Language } from '@daybook/contract/values';

// biome-ignore lint/suspicious/noExplicitAny: a bound that every list of typed parameters meets; each phrase keeps its own.
type Phrase = string | ((...parts: any[]) => string);
type Catalogue = Readonly<Record<string, Phrase>>;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type SamePhrase<A, B> = A extends (...parts: infer P) => string
  ? B extends (...parts: infer Q) => string
    ? Same<P, Q>
    : false
  : B extends string
    ? true
    : false;

/** What a phrase of English asks of its translation: text, or a function of the very same parameters. */
type Asked<P> = P extends (...parts: infer Q) => string ? (...parts: Q) => string : string;

type Checked<First, Other> = {
  readonly [K in keyof First]: K extends keyof Other
    ? SamePhrase<First[K], Other[K]> extends true
      ? Other[K]
      : never
    : Asked<First[K]>;
} & { readonly [K in Exclude<keyof Other, keyof First>]: never };

/** Phrases of one screen in every language. */
type Words<First> = Readonly<Record<Language, { readonly [K in keyof First]: Asked<First[K]> }>>;

/**
 * Declares the phrases of one screen in every language. A phrase is text or a function of typed parameters.
 * A language, a phrase or a parameter that is missing, left over or different does not compile.
 */
export function defineWords<const W extends Record<Language, Catalogue>>(
  words: W & { [L in Language]: Checked<W['en'], W[L]> } & { [L in Exclude<keyof W, Language>]: never },
): Words<W['en']> {
  return words;
}
