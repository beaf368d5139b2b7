import { defineWords } from '@daybook/ui/language/define-words';

export const clientAppointmentWords = defineWords({
  en: {
    appointments: 'Appointments',
    book: 'Book an appointment',
    ahead: 'To come',
    noneAhead: 'Nothing is booked ahead.',
    past: 'Earlier, and cancelled',
    nonePast: 'There were none.',
    zone: (city: string) => `${city} time`,
  },
  fil: {
    appointments: 'Mga appointment',
    book: 'Mag-book ng appointment',
    ahead: 'Paparating',
    noneAhead: 'Walang naka-book na paparating.',
    past: 'Nauna, at kinansela',
    nonePast: 'Wala pang nauna.',
    zone: (city: string) => `oras sa ${city}`,
  },
});
