import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

export const needsWords = defineWords({
  en: {
    needsYou: 'Needs you',
    nothingNeeds: 'Nothing needs you.',
    tabletSilentAt: (site: string) => `The tablet at ${site} is silent`,
    tabletSilentText: (since: string) => `Since ${since}. Punches there do not come in.`,
    openSite: 'Open the site',
    allExceptions: (n: number) => plural('en', n, { one: '1 exception', other: `All ${n} exceptions` }),
    decide: 'Decide',
  },
  fil: {
    needsYou: 'Kailangan ka',
    nothingNeeds: 'Walang naghihintay sa iyo.',
    tabletSilentAt: (site: string) => `Tahimik ang tablet sa ${site}`,
    tabletSilentText: (since: string) => `Mula ${since}. Hindi dumarating ang mga punch mula roon.`,
    openSite: 'Buksan ang site',
    allExceptions: (n: number) => plural('fil', n, { one: '1 exception', other: `Lahat ng ${n} exception` }),
    decide: 'Pagpasyahan',
  },
});
