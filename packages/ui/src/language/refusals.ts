import type { Reason, RefusalFacts } from '@daybook/contract/errors';
import type { Language } from '@daybook/contract/values';
import { type Sentence, type StaffReason, saidOf, tabletSentences } from './tablet-refusals.ts';

const en: Record<StaffReason, Sentence> = {
  'token-not-valid': 'This token does not work any more. Make a new one.',
  'not-in-scope': 'A token may not do this. Sign in to do it.',
  'setup-done': 'Daybook is set up already. Sign in.',
  'setup-code-wrong': 'That is not the set-up code. It is printed where Daybook was started.',
  'link-not-valid': 'This link was used already or is too old. Ask for a new one.',
  'login-taken': 'Another account has this login. Choose another.',
  'number-taken': 'Another employee has this number. Choose another.',
  'own-account': 'An account cannot do this to itself. Ask another owner.',
  'last-owner': 'This is the last owner. Make another owner first.',
  'in-use': 'It is still in use. End that first.',
  'own-record': 'Nobody decides about the own hours. Ask another manager.',
  'already-decided': 'Somebody decided this meanwhile. Load it again to see what was decided.',
  'too-late-to-undo':
    'A decision can be taken back for ten minutes, and only until a press confirms it. Correct it by another one.',
  'self-approval': 'Nobody approves what is the own. Ask another manager.',
  'other-pay-period': 'These dates are not the pay period of this person. Choose the site, then lock.',
  'roster-conflicts':
    'Some of these shifts cannot be worked as planned. Look at the marked ones, or publish all the same.',
  'file-unreadable': 'This is no CSV or XLSX file that can be read. Save it as one of the two, then choose it again.',
  'rows-bad': 'Some rows cannot be taken, so nothing was added. Mend them, or leave them out.',
  'client-known':
    'Somebody of this name and birth date is here already. Open that client, or add this one all the same.',
  'break-outside-shift': 'The break would not lie within its shift. Move its start or its end.',
};

const fil: Record<StaffReason, Sentence> = {
  'token-not-valid': 'Hindi na gumagana ang token na ito. Gumawa ng bago.',
  'not-in-scope': 'Hindi ito magagawa ng token. Mag-sign in para gawin ito.',
  'setup-done': 'Naka-set up na ang Daybook. Mag-sign in.',
  'setup-code-wrong': 'Hindi iyan ang set-up code. Naka-print ito kung saan sinimulan ang Daybook.',
  'link-not-valid': 'Nagamit na ang link na ito o masyado nang luma. Humingi ng bago.',
  'login-taken': 'May ibang account na may ganitong login. Pumili ng iba.',
  'number-taken': 'May ibang empleyado na may ganitong numero. Pumili ng iba.',
  'own-account': 'Hindi ito magagawa ng account sa sarili nito. Magpatulong sa ibang owner.',
  'last-owner': 'Ito na ang huling owner. Gumawa muna ng isa pang owner.',
  'in-use': 'Ginagamit pa ito. Tapusin muna iyon.',
  'own-record': 'Walang nagpapasya sa sariling oras. Magpatulong sa ibang manager.',
  'already-decided': 'May nagpasya na rito. I-load ulit para makita ang pasya.',
  'too-late-to-undo':
    'Sampung minuto lang mababawi ang pasya, at hangga’t walang punch na nagpapatunay rito. Itama na lang sa panibagong pasya.',
  'roster-conflicts':
    'May mga shift dito na hindi magagawa ayon sa plano. Tingnan ang mga may marka, o i-publish pa rin.',
  'file-unreadable': 'Hindi mabasa bilang CSV o XLSX ang file na ito. I-save bilang isa sa dalawa, saka piliin ulit.',
  'rows-bad': 'May mga row na hindi makuha, kaya walang nadagdag. Ayusin, o iwan ang mga iyon.',
  'self-approval': 'Walang nag-aapruba ng sariling gawa. Magtanong sa ibang manager.',
  'other-pay-period': 'Hindi ito ang pay period ng taong ito. Piliin ang site, saka isara.',
  'client-known':
    'May ganitong pangalan at petsa ng kapanganakan na rito. Buksan ang kliyenteng iyon, o idagdag pa rin ito.',
  'break-outside-shift': 'Wala sa loob ng shift ang break. Baguhin ang simula o ang dulo nito.',
};

export const staffSentences = {
  en: { ...tabletSentences.en, ...en },
  fil: { ...tabletSentences.fil, ...fil },
};

/**
 * Why Daybook refused, and the way out, in one or two sentences; what is refused about day reports alone is said by
 * `decisionRefusal`. `now` is the server's time in ms.
 */
export function refusalSentence(language: Language, reason: Reason, facts: RefusalFacts, now: number): string {
  return saidOf(staffSentences, language, { reason, facts, now });
}
