import type { Reason, RefusalFacts } from '@daybook/contract/errors';
import type { Language } from '@daybook/contract/values';
import { epochMs, formatDuration } from './format.ts';
import { plural } from './plural.ts';

interface Facts {
  triesLeft: number | undefined;
  /** How long until the next try is accepted: `12 min`. */
  wait: string | undefined;
}
export type Sentence = string | ((facts: Facts) => string);

/** What a tablet is never answered: its sentences are not among the first things that it loads. */
export type StaffReason =
  | 'token-not-valid'
  | 'not-in-scope'
  | 'setup-done'
  | 'setup-code-wrong'
  | 'link-not-valid'
  | 'login-taken'
  | 'number-taken'
  | 'own-account'
  | 'last-owner'
  | 'in-use'
  | 'own-record'
  | 'already-decided'
  | 'too-late-to-undo'
  | 'self-approval'
  | 'other-pay-period'
  | 'break-outside-shift'
  | 'roster-conflicts'
  | 'file-unreadable'
  | 'rows-bad'
  | 'client-known';
/** What only day reports are refused for. */
export type ReportReason =
  | 'count-mismatch'
  | 'count-locked'
  | 'count-not-locked'
  | 'already-filed'
  | 'report-lacking'
  | 'people-still-in'
  | 'person-needed'
  | 'not-a-second-person'
  | 'month-closed';
/** What only booking is refused for. */
export type BookingReason =
  | 'slot-taken'
  | 'hold-expired'
  | 'not-offered'
  | 'slug-taken'
  | 'too-late-to-change'
  | 'too-many-bookings'
  | 'not-from-here'
  | 'ticket-active'
  | 'letter-taken';
type TabletReason = Exclude<Reason, StaffReason | ReportReason | BookingReason>;

const en: Record<TabletReason, Sentence> = {
  'bad-input': 'Something here is not right yet. Look at the marked fields.',
  'not-found': 'It is not here, or not for this account. Go back and look again.',
  'not-allowed': 'This account may not do that. Ask an owner or a manager.',
  'foreign-origin': 'The request came from another site. Open Daybook at its own address.',
  'not-signed-in': 'The sign-in has ended. Sign in again.',
  'sign-in-failed': ({ triesLeft }) =>
    triesLeft === undefined
      ? 'The login or the password is not right. Try again.'
      : `The login or the password is not right. ${enTries(triesLeft)}`,
  'locked-out': ({ wait }) =>
    wait ? `Too many wrong tries. Try again in ${wait}.` : 'Too many wrong tries. Try again later.',
  'slow-down': ({ wait }) =>
    wait ? `Too many requests. Try again in ${wait}.` : 'Too many requests. Try again in a moment.',
  'demo-sign-in-elsewhere': 'The demo sign-ins work only on the computer that runs Daybook, at localhost.',
  stale: 'It was changed meanwhile. Load it again, then make the change.',
  'kiosk-unknown': 'This tablet is not enrolled. Enrol it with a code from a manager.',
  'kiosk-revoked': 'This kiosk was revoked. Enrol it again with a new code from a manager.',
  'kiosk-purpose': 'This kiosk is enrolled for something else. Use another one, or enrol it again.',
  'code-not-valid':
    'That code was mistyped, was used already, or is older than ten minutes. Ask a manager for a new one.',
  'pin-unknown': ({ triesLeft }) =>
    triesLeft === undefined ? 'That is not it. Try again.' : `That is not it. ${enTries(triesLeft)}`,
  'badge-unknown': 'This badge is not known. Tap your name instead.',
  'grant-not-valid': 'That took too long. Enter your PIN again.',
  'already-in': 'You are in already. Nothing was recorded. Enter your PIN again to see what you can do now.',
  'already-on-break':
    'You are on break already. Nothing was recorded. Enter your PIN again to see what you can do now.',
  'not-in': 'You are not in. Nothing was recorded. Enter your PIN again to see what you can do now.',
  'not-on-break': 'You are not on break. Nothing was recorded. Enter your PIN again to see what you can do now.',
  'future-punch': 'The time of this device runs ahead. Nothing was recorded. Tell a manager, then try again.',
  'too-early': 'It is too early to clock in. A manager can allow it.',
  'leave-overlaps': 'Leave is asked for or granted on one of these dates already.',
  'no-leave-days': 'None of these dates is a working day. Choose others.',
  'local-time-does-not-exist':
    'The clock was set forward then, so that time did not exist. Choose one of the two beside it.',
  'local-time-ambiguous': 'The clock was set back then, so that time came twice. Choose which one is meant.',
  'period-lacking': 'A day of it still waits for a decision. It can be signed off after that.',
  'period-locked': 'This pay period is locked: its dates are paid, and stay as they were paid.',
  'idempotency-mismatch': 'Something else was recorded under this number. Nothing was recorded now. Start again.',
  'epoch-changed': 'The data was restored from a backup. Load the page again.',
  'too-large': 'That is too large to send. Send less at once.',
  'no-such-procedure': 'This page is older than the server. Load it again.',
  unavailable: 'Daybook cannot answer just now. Try again in a moment.',
  fault: 'Something went wrong in Daybook. Try again. If it stays, tell whoever looks after it.',
};

const fil: Record<TabletReason, Sentence> = {
  'bad-input': 'May hindi pa tama rito. Tingnan ang mga may marka.',
  'not-found': 'Wala ito rito, o hindi para sa account na ito. Bumalik at tingnan ulit.',
  'not-allowed': 'Hindi ito puwede sa account na ito. Magtanong sa owner o manager.',
  'foreign-origin': 'Galing sa ibang site ang request. Buksan ang Daybook sa sarili nitong address.',
  'not-signed-in': 'Tapos na ang sign-in. Mag-sign in ulit.',
  'sign-in-failed': ({ triesLeft }) =>
    triesLeft === undefined
      ? 'Hindi tama ang login o password. Subukan ulit.'
      : `Hindi tama ang login o password. ${filTries(triesLeft)}`,
  'locked-out': ({ wait }) =>
    wait
      ? `Masyado nang maraming maling subok. Subukan ulit pagkalipas ng ${wait}.`
      : 'Masyado nang maraming maling subok. Subukan ulit mamaya.',
  'slow-down': ({ wait }) =>
    wait
      ? `Masyadong maraming request. Subukan ulit pagkalipas ng ${wait}.`
      : 'Masyadong maraming request. Subukan ulit maya-maya.',
  'demo-sign-in-elsewhere': 'Gumagana lang ang mga demo sign-in sa computer na nagpapatakbo ng Daybook, sa localhost.',
  stale: 'Nabago na ito habang nakabukas. I-load ulit, saka gawin ang pagbabago.',
  'kiosk-unknown': 'Hindi naka-enrol ang tablet na ito. I-enrol gamit ang code mula sa manager.',
  'kiosk-revoked': 'Binawi na ang kiosk na ito. I-enrol ulit gamit ang bagong code mula sa manager.',
  'kiosk-purpose': 'Para sa iba ang kiosk na ito. Gumamit ng iba, o i-enrol ulit.',
  'code-not-valid': 'Mali ang code, nagamit na, o lampas sampung minuto na. Humingi ng bago sa manager.',
  'pin-unknown': ({ triesLeft }) =>
    triesLeft === undefined ? 'Hindi iyan. Subukan ulit.' : `Hindi iyan. ${filTries(triesLeft)}`,
  'badge-unknown': 'Hindi kilala ang badge na ito. I-tap na lang ang pangalan.',
  'grant-not-valid': 'Masyadong natagalan. Ilagay ulit ang PIN.',
  'already-in': 'Nakapasok na. Walang naitala. Ilagay ulit ang PIN para makita ang puwedeng gawin ngayon.',
  'already-on-break': 'Naka-break na. Walang naitala. Ilagay ulit ang PIN para makita ang puwedeng gawin ngayon.',
  'not-in': 'Hindi nakapasok. Walang naitala. Ilagay ulit ang PIN para makita ang puwedeng gawin ngayon.',
  'not-on-break': 'Hindi naka-break. Walang naitala. Ilagay ulit ang PIN para makita ang puwedeng gawin ngayon.',
  'future-punch': 'Nauuna ang oras ng device na ito. Walang naitala. Sabihin sa manager, saka subukan ulit.',
  'too-early': 'Masyado pang maaga para pumasok. Puwede itong payagan ng manager.',
  'leave-overlaps': 'May hiling o aprobadong leave na sa isa sa mga petsang ito.',
  'no-leave-days': 'Walang araw ng trabaho sa mga petsang ito. Pumili ng iba.',
  'local-time-does-not-exist':
    'Iniabante ang orasan noon, kaya wala ang oras na iyan. Pumili ng isa sa dalawang katabi.',
  'local-time-ambiguous': 'Iniatras ang orasan noon, kaya dalawang beses ang oras na iyan. Piliin kung alin.',
  'period-lacking': 'May araw pa nito na naghihintay ng pasya. Mapipirmahan ito pagkatapos noon.',
  'period-locked': 'Sarado na ang pay period na ito: bayad na ang mga petsa nito, at hindi na mababago.',
  'idempotency-mismatch': 'May ibang naitala sa parehong numero. Walang naitala ngayon. Magsimula ulit.',
  'epoch-changed': 'Ibinalik ang data mula sa backup. I-load ulit ang page.',
  'too-large': 'Masyadong malaki para ipadala. Bawasan ang isang padala.',
  'no-such-procedure': 'Mas luma ang page na ito kaysa sa server. I-load ulit.',
  unavailable: 'Hindi makasagot ang Daybook ngayon. Subukan ulit maya-maya.',
  fault: 'May nangyaring mali sa Daybook. Subukan ulit. Kung ganoon pa rin, sabihin sa nangangalaga nito.',
};

export const tabletSentences: Record<Language, Readonly<Partial<Record<Reason, Sentence>>>> = { en, fil };

function enTries(n: number): string {
  return plural('en', n, { one: `${n} try left.`, other: `${n} tries left.` });
}

function filTries(n: number): string {
  return plural('fil', n, { one: `${n} subok na lang.`, other: `${n} na subok na lang.` });
}

/** The sentence with what is known of this refusal. `now` is the server's time in ms. */
export function saidOf(
  sentences: Record<Language, Readonly<Partial<Record<Reason, Sentence>>>>,
  language: Language,
  { reason, facts, now }: { reason: Reason; facts: RefusalFacts; now: number },
): string {
  // Whoever has just used up the last try is locked out from now on.
  const own = sentences[language];
  const sentence = own[facts.triesLeft === 0 ? 'locked-out' : reason] ?? own.fault ?? '';
  if (typeof sentence === 'string') return sentence;
  // A wait is rounded up: whoever comes back when it is over is let in. A second is what a guess at the server's time
  // may be off; it must not make 16 minutes of 15.
  const wait =
    facts.until === undefined
      ? undefined
      : formatDuration(Math.max(1, Math.ceil((epochMs(facts.until) - now - 1_000) / 60_000)) * 60_000);
  return sentence({ triesLeft: facts.triesLeft, wait });
}

/** Why Daybook refused a tablet, and the way out, in one or two sentences. `now` is the server's time in ms. */
export function tabletSentence(language: Language, reason: Reason, facts: RefusalFacts, now: number): string {
  return saidOf(tabletSentences, language, { reason, facts, now });
}
