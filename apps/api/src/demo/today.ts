import type { OfferedKey } from './offered.ts';

/** What has become of it by now; `asked`: somebody booked it on the page, and staff have to agree. */
type Became = 'done' | 'in-service' | 'arrived' | 'booked' | 'no-show' | 'cancelled' | 'asked';

export interface Todays {
  /** Of `providers`. */
  with: string;
  service: OfferedKey;
  /** Minutes from the quarter of an hour that struck last. */
  at: number;
  /** A client of the center; null: somebody who booked on the page. */
  who: string | null;
  is: Became;
  note?: string;
}

function of(name: string, ...all: readonly Omit<Todays, 'with'>[]): Todays[] {
  return all.map((one) => ({ with: name, ...one }));
}

/** Today, whatever the hour is: who was here, is here, is late and is still to come. */
export const todays: readonly Todays[] = [
  ...of(
    'Imelda Ocampo',
    { service: 'consultation', at: -120, who: 'Corazon Magsino', is: 'done' },
    { service: 'consultation', at: -90, who: 'Gregorio Bautista', is: 'done', note: 'Brings the results of the lab' },
    { service: 'prenatal', at: -60, who: 'Joy Manansala', is: 'done' },
    { service: 'consultation', at: -15, who: 'Esperanza Lim', is: 'in-service' },
    { service: 'consultation', at: 15, who: 'Benjamin Cordero', is: 'arrived' },
    { service: 'consultation', at: 45, who: 'Norma Perez', is: 'booked' },
    { service: 'prenatal', at: 75, who: null, is: 'asked', note: 'First visit' },
    { service: 'consultation', at: 120, who: 'Oscar Gatdula', is: 'booked' },
    { service: 'consultation', at: 180, who: 'Josefina Villareal', is: 'booked', note: 'In a wheelchair' },
  ),
  ...of(
    'Teresita Aquino',
    { service: 'immunization', at: -105, who: 'Miguel Torres', is: 'done' },
    { service: 'immunization', at: -90, who: null, is: 'done' },
    { service: 'immunization', at: -75, who: 'Paolo Alcantara', is: 'no-show' },
    { service: 'prenatal', at: -60, who: 'Jocelyn Abad', is: 'done' },
    { service: 'immunization', at: -15, who: 'Sofia Manansala', is: 'booked' },
    { service: 'mothersClass', at: 30, who: 'Jhoana Torres', is: 'arrived' },
    { service: 'mothersClass', at: 30, who: 'Kristine Villareal', is: 'booked' },
    { service: 'mothersClass', at: 30, who: 'Hannah Mercado', is: 'booked' },
    { service: 'mothersClass', at: 30, who: 'Rosario Alcantara', is: 'booked' },
    { service: 'prenatal', at: 105, who: 'Cecilia Navarro', is: 'booked' },
  ),
  ...of(
    'Lorna Padilla',
    { service: 'dental', at: -105, who: 'Angelica dela Peña', is: 'done' },
    { service: 'dental', at: 0, who: 'Jasmine Ramos', is: 'arrived' },
    { service: 'dental', at: 60, who: 'Mark Manansala', is: 'booked' },
    { service: 'dental', at: 150, who: 'Leonora Punzalan', is: 'booked' },
  ),
  ...of(
    'Alma Silva',
    { service: 'dressing', at: -105, who: 'Isidro Catapang', is: 'done' },
    { service: 'immunization', at: -75, who: null, is: 'done' },
    { service: 'immunization', at: -60, who: 'Bea Alcantara', is: 'cancelled' },
    { service: 'dressing', at: -45, who: 'Danilo Ocampo', is: 'done' },
    { service: 'immunization', at: 30, who: null, is: 'booked' },
    { service: 'immunization', at: 45, who: 'Jericho Ramos', is: 'booked' },
    { service: 'dressing', at: 90, who: 'Arturo Villareal', is: 'booked' },
  ),
  ...of(
    'Rhea Mae Santiago',
    { service: 'bloodPressure', at: -60, who: null, is: 'done' },
    { service: 'fluShot', at: -30, who: null, is: 'done' },
    { service: 'bloodPressure', at: 15, who: null, is: 'booked' },
    { service: 'fluShot', at: 45, who: null, is: 'booked' },
  ),
  // She has not come yet: whom to call stands beside her list.
  ...of(
    'Liezl Manalo',
    { service: 'fluShot', at: -15, who: null, is: 'booked' },
    { service: 'fluShot', at: 15, who: null, is: 'booked' },
    { service: 'fluShot', at: 60, who: null, is: 'booked' },
  ),
];

/** Whose time after these minutes is taken meanwhile, so that what is booked then has to be moved. */
export const calledAway = {
  name: 'Lorna Padilla',
  from: 150,
  to: 270,
  note: 'Called to the city health office',
} as const;
