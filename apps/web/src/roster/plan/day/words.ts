import { defineWords } from '@daybook/ui/language/define-words';

export const dayWords = defineWords({
  en: {
    help: 'Arrows go between people and their shifts. Enter plans or changes a shift. Shift and arrows move it, Alt and arrows change its times, by a quarter of an hour. Delete takes it away.',
    times: (from: string, to: string) => `${from} to ${to}`,
    wholeDay: 'Whole day',
    least: 'Fewest at once',
    cover: (hour: string, least: number, most: number) =>
      least === most ? `${hour}: ${least} planned` : `${hour}: ${least} to ${most} planned`,
    noShifts: 'Nothing is planned on this date yet. Draw a shift on somebody’s line, or press Enter there.',
    fromBefore: (times: string) => `From the date before, ${times}`,
  },
  fil: {
    help: 'Gumagalaw sa mga tao at shift sa mga arrow. Nagpaplano o nagbabago ng shift sa Enter. Inililipat ito ng Shift at arrow, binabago ang oras ng Alt at arrow, tig-15 minuto. Inaalis ng Delete.',
    times: (from: string, to: string) => `${from} hanggang ${to}`,
    wholeDay: 'Buong araw',
    least: 'Pinakakaunti',
    cover: (hour: string, least: number, most: number) =>
      least === most ? `${hour}: ${least} ang planado` : `${hour}: ${least} hanggang ${most} ang planado`,
    noShifts: 'Wala pang nakaplano sa petsang ito. Gumuhit ng shift sa linya ng tao, o pindutin ang Enter doon.',
    fromBefore: (times: string) => `Mula sa nakaraang petsa, ${times}`,
  },
});
