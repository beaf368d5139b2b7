import { defineWords } from '@daybook/ui/language/define-words';

export const reportReminderWords = defineWords({
  en: {
    due: (time: string) => `The end-of-day report is due at ${time}`,
    overdue: (day: string) => `The end-of-day report of ${day} is overdue`,
  },
  fil: {
    due: (time: string) => `Ipasa ang end-of-day report hanggang ${time}`,
    overdue: (day: string) => `Lampas na sa oras ang end-of-day report ng ${day}`,
  },
});
