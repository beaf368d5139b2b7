import { defineWords } from '@daybook/ui/language/define-words';

export const liveWords = defineWords({
  en: { live: 'Live', connecting: 'Connecting' },
  fil: { live: 'Live', connecting: 'Kumokonekta' },
});
