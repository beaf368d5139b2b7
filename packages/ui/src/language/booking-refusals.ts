import type { Reason, RefusalFacts } from '@daybook/contract/errors';
import type { Language } from '@daybook/contract/values';
import { staffSentences } from './refusals.ts';
import { type BookingReason, type Sentence, saidOf } from './tablet-refusals.ts';

const en: Record<BookingReason, Sentence> = {
  'slot-taken': 'Somebody else has just taken this time. Nothing was changed. Choose another.',
  'hold-expired': 'This time was kept for five minutes, and is taken now. Choose another.',
  'not-offered': 'This is not offered then. Choose another time, or say why it is to be then all the same.',
  'slug-taken': 'Another site has this address. Choose another.',
  'too-late-to-change': 'The time in which it can be changed is over. Say why it is changed all the same.',
  'too-many-bookings': 'There are as many open bookings as are allowed. Finish or cancel one first.',
  'not-from-here': 'Something else became of it meanwhile. Look at it again.',
  'ticket-active': 'This person has a number for that already, which is not over. Call that one.',
  'letter-taken': 'Another service has this letter here. Choose another.',
};

const fil: Record<BookingReason, Sentence> = {
  'slot-taken': 'May nakakuha na ng slot na ito. Walang nabago. Pumili ng iba.',
  'hold-expired': 'Limang minuto lang na-hold ang slot na ito, at may nakakuha na. Pumili ng iba.',
  'not-offered': 'Hindi ito ibinibigay sa oras na iyon. Pumili ng iba, o sabihin kung bakit doon pa rin.',
  'slug-taken': 'May ibang site na may ganitong address. Pumili ng iba.',
  'too-late-to-change': 'Lampas na ang panahon para baguhin ito. Sabihin kung bakit babaguhin pa rin.',
  'too-many-bookings': 'Naabot na ang dami ng bukas na booking. Tapusin o kanselahin muna ang isa.',
  'not-from-here': 'May iba nang nangyari rito. Tingnan ulit.',
  'ticket-active': 'May numero na ang taong ito para roon na hindi pa tapos. Iyon ang tawagin.',
  'letter-taken': 'May ibang serbisyo na may ganitong titik dito. Pumili ng iba.',
};

/** Of an appointment; at the tablet the same reason speaks of clocking in. */
const tooEarly = {
  en: 'It is too early to say that of it. Nothing was changed.',
  fil: 'Masyado pang maaga para sabihin iyon. Walang nabago.',
};

const sentences = {
  en: { ...staffSentences.en, ...en, 'too-early': tooEarly.en },
  fil: { ...staffSentences.fil, ...fil, 'too-early': tooEarly.fil },
};

/** Why a booking, or its change, was refused, and the way out. `now` is the server's time in ms. */
export function bookingRefusal(language: Language, reason: Reason, facts: RefusalFacts, now: number): string {
  return saidOf(sentences, language, { reason, facts, now });
}
