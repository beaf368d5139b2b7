import { defineWords } from '@daybook/ui/language/define-words';

/** What a line of pay is for. */
export const payWords = defineWords({
  en: {
    regular: 'Regular hours',
    overtime: 'Overtime',
    'double-time': 'Double time',
    night: 'Added for the night',
    leave: 'Leave',
    'holiday-unworked': 'Holiday, not worked',
    premium: 'Meal premium',
    ordinary: 'ordinary day',
    rest: 'rest day',
    special: 'special day',
    'special-rest': 'special day on a rest day',
    holiday: 'regular holiday',
    'holiday-rest': 'regular holiday on a rest day',
    on: (what: string, day: string) => `${what}, ${day}`,
    times: (hours: string, rate: string, times: string | null) =>
      times === null ? `${hours} h at ${rate}` : `${hours} h at ${rate} × ${times}`,
  },
  fil: {
    regular: 'Karaniwang oras',
    overtime: 'Overtime',
    'double-time': 'Double time',
    night: 'Dagdag sa gabi',
    leave: 'Leave',
    'holiday-unworked': 'Holiday, walang pasok',
    premium: 'Dagdag sa kain',
    ordinary: 'karaniwang araw',
    rest: 'araw ng pahinga',
    special: 'special day',
    'special-rest': 'special day na araw ng pahinga',
    holiday: 'regular holiday',
    'holiday-rest': 'regular holiday na araw ng pahinga',
    on: (what: string, day: string) => `${what}, ${day}`,
    times: (hours: string, rate: string, times: string | null) =>
      times === null ? `${hours} h sa ${rate}` : `${hours} h sa ${rate} × ${times}`,
  },
});
