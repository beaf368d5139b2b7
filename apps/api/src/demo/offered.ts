import type { ServiceInput } from '@daybook/contract/services';

const hour = 60;
const day = 24 * hour;
const pesos = (amount: number) => ({ amount: amount * 100, currency: 'PHP' }) as const;
/** What mostly holds: one at a time, begun at any quarter of an hour, free of charge. */
const usual = {
  ...{ buffer: 0, step: 15, capacity: 1, price: pesos(0) },
  ...{ lead: hour, notice: 2 * hour, ahead: 30 },
};

/** What can be booked in the demo. */
export const offered = {
  consultation: {
    ...usual,
    ...{ name: 'Consultation', nameFil: 'Konsulta', duration: 20, buffer: 5, selfBooking: 'book' },
  },
  prenatal: {
    ...usual,
    ...{ name: 'Prenatal visit', nameFil: 'Patingin ng buntis', duration: 30, buffer: 10, selfBooking: 'ask' },
  },
  immunization: {
    ...usual,
    ...{ name: 'Child immunization', nameFil: 'Bakuna ng bata', duration: 15, selfBooking: 'book' },
  },
  dental: {
    ...usual,
    ...{ name: 'Dental check and cleaning', nameFil: 'Tingin at linis ng ngipin', duration: 45, buffer: 15 },
    ...{ price: pesos(350), selfBooking: 'ask', lead: day, notice: day },
  },
  mothersClass: {
    ...usual,
    ...{ name: 'Mothers’ class', nameFil: 'Klase ng mga ina', duration: 60, step: 30, capacity: 6 },
    selfBooking: 'book',
  },
  dressing: {
    ...usual,
    ...{ name: 'Wound dressing', nameFil: 'Paglinis ng sugat', duration: 20, price: pesos(50), selfBooking: 'no' },
  },
  fluShot: {
    ...usual,
    ...{ name: 'Flu vaccination', nameFil: 'Bakuna sa trangkaso', duration: 15, buffer: 5 },
    ...{ price: pesos(1_200), selfBooking: 'book' },
  },
  bloodPressure: {
    ...usual,
    ...{ name: 'Blood pressure check', nameFil: 'Sukat ng presyon', duration: 10, notice: 0, selfBooking: 'book' },
  },
} as const satisfies Record<string, ServiceInput>;

export type OfferedKey = keyof typeof offered;

/** Of whom a client is picked: those whom the center has written down, or whoever books on the page alone. */
export const comers = {
  ...{ consultation: 'anybody', prenatal: 'mothers', immunization: 'children', dental: 'anybody' },
  ...{ mothersClass: 'mothers', dressing: 'anybody', fluShot: 'page', bloodPressure: 'page' },
} as const satisfies Record<OfferedKey, 'anybody' | 'mothers' | 'children' | 'page'>;

export const mothers: readonly string[] = [
  ...['Jhoana Torres', 'Rosario Alcantara', 'Kristine Villareal', 'Joy Manansala', 'Hannah Mercado'],
  ...['Cecilia Navarro', 'Jocelyn Abad', 'Maria Santos'],
];
