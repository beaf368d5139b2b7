import { defineWords } from '@daybook/ui/language/define-words';

/** What each column of figures is called. */
export const bucketWords = defineWords({
  en: {
    regular: 'Regular',
    overtime: 'Overtime',
    doubleTime: 'Double time',
    night: 'Night',
    restDay: 'Rest day',
    specialDay: 'Special day',
    holiday: 'Holiday',
    leave: 'Leave',
    holidayUnworked: 'Holiday, not worked',
    premium: 'Premium',
  },
  fil: {
    regular: 'Regular',
    overtime: 'Overtime',
    doubleTime: 'Doble',
    night: 'Gabi',
    restDay: 'Araw ng pahinga',
    specialDay: 'Special day',
    holiday: 'Holiday',
    leave: 'Leave',
    holidayUnworked: 'Holiday, walang pasok',
    premium: 'Premium',
  },
});
