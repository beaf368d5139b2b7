import type { OfferedKey } from './offered.ts';
import type { SiteKey } from './places.ts';

type Hours = readonly (readonly [starts: string, ends: string])[];

/** Somebody of `people` who gives services, and in which hours of which weekdays (1 is Monday). */
export interface DemoProvider {
  name: string;
  site: keyof typeof bookingPages;
  gives: readonly OfferedKey[];
  weekdays: readonly number[];
  hours: Hours;
}

const toFriday = [1, 2, 3, 4, 5];
const toSaturday = [...toFriday, 6];
const around = (noon: string, back: string): Hours => [
  ['08:00', noon],
  [back, '16:30'],
];

/** Who gives what: the health center's doctor, midwife, dentist and nurse, and two at a pharmacy. */
export const providers: readonly DemoProvider[] = [
  {
    ...{ name: 'Imelda Ocampo', site: 'parian', gives: ['consultation', 'prenatal'] },
    ...{ weekdays: toSaturday, hours: around('12:00', '13:00') },
  },
  {
    ...{ name: 'Teresita Aquino', site: 'parian', gives: ['immunization', 'prenatal', 'mothersClass'] },
    ...{ weekdays: toFriday, hours: around('11:30', '12:30') },
  },
  {
    ...{ name: 'Lorna Padilla', site: 'parian', gives: ['dental'] },
    ...{ weekdays: toSaturday, hours: around('12:00', '13:00') },
  },
  {
    ...{ name: 'Alma Silva', site: 'parian', gives: ['immunization', 'dressing'] },
    ...{ weekdays: toSaturday, hours: around('11:00', '12:00') },
  },
  {
    ...{ name: 'Rhea Mae Santiago', site: 'calamba', gives: ['bloodPressure', 'fluShot'] },
    ...{ weekdays: toSaturday, hours: [['09:00', '16:00']] },
  },
  {
    ...{ name: 'Liezl Manalo', site: 'calamba', gives: ['fluShot'] },
    ...{ weekdays: [3, 4, 5, 6, 7], hours: [['14:00', '20:00']] },
  },
];

/** The sites that have them, and the name in the address of their booking page. */
export const bookingPages = { parian: 'parian', calamba: 'calamba-crossing' } as const satisfies Partial<
  Record<SiteKey, string>
>;
