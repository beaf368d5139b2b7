import type { AppointmentState } from '@daybook/contract/appointments';
import type { Language } from '@daybook/contract/values';

interface Words extends Record<Exclude<AppointmentState, 'held' | 'lapsed'>, string> {
  name: string;
  appointment: (site: string) => string;
  people: (n: number) => string;
}

/** What a provider's calendar says of an appointment: never who comes, nor what for. */
export const feedWords: Record<Language, Words> = {
  en: {
    name: 'Appointments',
    appointment: (site) => `Appointment at ${site}`,
    people: (n) => (n === 1 ? '1 person' : `${n} people`),
    requested: 'Requested',
    booked: 'Booked',
    arrived: 'Arrived',
    'in-service': 'In service',
    done: 'Done',
    'no-show': 'No-show',
    cancelled: 'Cancelled',
  },
  fil: {
    name: 'Mga appointment',
    appointment: (site) => `Appointment sa ${site}`,
    people: (n) => `${n} tao`,
    requested: 'Hiniling',
    booked: 'Naka-book',
    arrived: 'Dumating',
    'in-service': 'Sineserbisyuhan',
    done: 'Tapos',
    'no-show': 'Hindi sumipot',
    cancelled: 'Kinansela',
  },
};
