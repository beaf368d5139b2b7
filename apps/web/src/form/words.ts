import { defineWords } from '@daybook/ui/language/define-words';

export const formWords = defineWords({
  en: {
    notRight: 'This is not right yet.',
    save: 'Save',
    cancel: 'Cancel',
    load: 'Load the newest',
    request: (id: string) => `Request ${id}`,
    noAnswer: 'Daybook does not answer. Nothing was lost: check the network, then send again.',
    whichMoment: 'Which one is meant?',
    instant: (time: string, offset: string) => `${time}, UTC${offset}`,
  },
  fil: {
    notRight: 'Hindi pa ito tama.',
    save: 'I-save',
    cancel: 'Kanselahin',
    load: 'I-load ang pinakabago',
    request: (id: string) => `Request ${id}`,
    noAnswer: 'Hindi sumasagot ang Daybook. Walang nawala: tingnan ang network, saka ipadala ulit.',
    whichMoment: 'Alin ang tinutukoy?',
    instant: (time: string, offset: string) => `${time}, UTC${offset}`,
  },
});
