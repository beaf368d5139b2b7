import { defineWords } from '@daybook/ui/language/define-words';

export const listWords = defineWords({
  en: {
    time: 'Time',
    who: 'Client',
    what: 'Service',
    phone: 'Telephone',
    state: 'State',
    elsewhere: 'Nobody any more',
  },
  fil: {
    time: 'Oras',
    who: 'Kliyente',
    what: 'Serbisyo',
    phone: 'Telepono',
    state: 'Kalagayan',
    elsewhere: 'Wala na rito',
  },
});
