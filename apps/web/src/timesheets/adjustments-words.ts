import { defineWords } from '@daybook/ui/language/define-words';

export const adjustmentWords = defineWords({
  en: {
    title: 'Adjustments of locked pay periods',
    text: 'What came after a period was locked. The difference is paid in this one.',
    date: 'Date',
    was: 'Locked',
    is: 'Now',
    because: 'Because of',
    figures: (regular: string, overtime: string) => `${regular} regular, ${overtime} overtime`,
    came: (punch: string, time: string, day: string) => `${punch} ${time}, recorded ${day}`,
  },
  fil: {
    title: 'Adjustment ng mga saradong pay period',
    text: 'Mga dumating matapos isara ang period. Dito babayaran ang diperensiya.',
    date: 'Petsa',
    was: 'Isinara',
    is: 'Ngayon',
    because: 'Dahil sa',
    figures: (regular: string, overtime: string) => `${regular} regular, ${overtime} overtime`,
    came: (punch: string, time: string, day: string) => `${punch} ${time}, naitala ${day}`,
  },
});
