import { defineWords } from '@daybook/ui/language/define-words';

export const whyWords = defineWords({
  en: {
    why: 'Why',
    nothing: 'Nothing was punched on this date.',
    reached: (limit: string, at: string) => `${limit} reached at ${at}`,
    rules: (name: string, version: number) => `Rule set ${name}, version ${version}`,
    since: (date: string, zone: string) => `In force since ${date}, ${zone}`,
    readRules: 'Read the rules',
    noRules: 'No pay rules were saved. Every hour is regular, to the minute.',
  },
  fil: {
    why: 'Bakit',
    nothing: 'Walang punch sa petsang ito.',
    reached: (limit: string, at: string) => `Umabot sa ${limit} nang ${at}`,
    rules: (name: string, version: number) => `Rules na ${name}, bersyon ${version}`,
    since: (date: string, zone: string) => `May bisa mula ${date}, ${zone}`,
    readRules: 'Basahin ang rules',
    noRules: 'Walang naka-save na pay rules. Regular ang bawat oras, hanggang minuto.',
  },
});
