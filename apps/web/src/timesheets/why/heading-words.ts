import { defineWords } from '@daybook/ui/language/define-words';

export const headingWords = defineWords({
  en: {
    day: 'How this day is valued',
    regular: (hours: string) => `Why ${hours} h is regular`,
    overtime: (hours: string) => `Why ${hours} h is overtime`,
    doubleTime: (hours: string) => `Why ${hours} h is double time`,
    night: (hours: string) => `Why ${hours} h is at night`,
    restDay: (hours: string) => `Why ${hours} h is on a rest day`,
    specialDay: (hours: string) => `Why ${hours} h is on a special day`,
    holiday: (hours: string) => `Why ${hours} h is on a holiday`,
    leave: (hours: string) => `Why ${hours} h is leave`,
    holidayUnworked: (hours: string) => `Why ${hours} h of a holiday is paid`,
    premium: (hours: string) => `Why ${hours} h more is owed`,
  },
  fil: {
    day: 'Paano kinuwenta ang araw na ito',
    regular: (hours: string) => `Bakit regular ang ${hours} h`,
    overtime: (hours: string) => `Bakit overtime ang ${hours} h`,
    doubleTime: (hours: string) => `Bakit doble ang ${hours} h`,
    night: (hours: string) => `Bakit sa gabi ang ${hours} h`,
    restDay: (hours: string) => `Bakit sa araw ng pahinga ang ${hours} h`,
    specialDay: (hours: string) => `Bakit sa special day ang ${hours} h`,
    holiday: (hours: string) => `Bakit sa holiday ang ${hours} h`,
    leave: (hours: string) => `Bakit leave ang ${hours} h`,
    holidayUnworked: (hours: string) => `Bakit bayad ang ${hours} h ng holiday`,
    premium: (hours: string) => `Bakit may dagdag na ${hours} h`,
  },
});
