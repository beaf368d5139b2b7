import type { Language } from '@daybook/contract/values';
import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

export const presetWords = defineWords({
  en: {
    open: 'Add the holidays of a year',
    title: 'Holidays of a country and year',
    which: 'Whose holidays',
    source: 'Source',
    tentative: 'To be confirmed',
    someTentative: 'What is marked has not been proclaimed, or follows the moon. Look again before its date comes.',
    keeps: 'A date that has an entry already keeps it.',
    add: (n: number) => plural('en', n, { one: 'Add 1 holiday', other: `Add ${n} holidays` }),
    wasAdded: (added: number, kept: number) =>
      kept === 0
        ? plural('en', added, { one: '1 date was added.', other: `${added} dates were added.` })
        : `Added: ${added}. Kept as they were: ${kept}.`,
  },
  fil: {
    open: 'Idagdag ang mga holiday ng taon',
    title: 'Mga holiday ng bansa at taon',
    which: 'Mga holiday ng',
    source: 'Pinagmulan',
    tentative: 'Kukumpirmahin pa',
    someTentative: 'Hindi pa naiproklama ang may marka, o sumusunod sa buwan. Tingnan ulit bago dumating ang petsa.',
    keeps: 'Mananatili ang petsang may nakalagay na.',
    add: (n: number) => plural('fil', n, { one: 'Magdagdag ng 1 holiday', other: `Magdagdag ng ${n} holiday` }),
    wasAdded: (added: number, kept: number) =>
      kept === 0
        ? plural('fil', added, { one: 'Naidagdag ang 1 petsa.', other: `Naidagdag ang ${added} petsa.` })
        : `Naidagdag: ${added}. Nanatili: ${kept}.`,
  },
});

const countries: Record<Language, Readonly<Record<string, string>>> = {
  en: { PH: 'Philippines', US: 'United States, federal' },
  fil: { PH: 'Pilipinas', US: 'Estados Unidos, pederal' },
};

export function presetName(language: Language, { country, year }: { country: string; year: number }): string {
  return `${countries[language][country] ?? country} ${year}`;
}
