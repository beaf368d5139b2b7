import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

export const whatIfWords = defineWords({
  en: {
    title: 'What if these rules had held?',
    about: 'A past period is valued anew, beside what is in force. Nothing is written.',
    site: 'Site',
    allSites: 'All sites',
    from: 'From',
    to: 'To',
    spanWrong: 'Choose two dates, the later one second, at most two months apart.',
    tryIt: 'Value the period',
    changed: (n: number, of: number) =>
      plural('en', of, {
        one: n === 0 ? 'Nothing changes for 1 person.' : 'It changes for 1 person.',
        other: n === 0 ? `Nothing changes for ${of} people.` : `It changes for ${n} of ${of} people.`,
      }),
    nobody: 'Nobody has hours in this period.',
    everybody: 'Everybody',
    person: 'Person',
    now: 'In force',
    withThese: 'With these rules',
    bucket: 'Hours',
    paid: 'Pay',
    noPay: 'No rate is set, so the hours are not valued in money.',
    people: 'By person',
    onlyChanged: 'Only those for whom it changes',
    fromTo: (before: string, after: string) => `${before} to ${after}`,
    worked: 'Worked',
  },
  fil: {
    title: 'Paano kung ito ang patakaran?',
    about: 'Binibilang muli ang nakaraang period, katabi ng umiiral ngayon. Walang isinusulat.',
    site: 'Site',
    allSites: 'Lahat ng site',
    from: 'Mula',
    to: 'Hanggang',
    spanWrong: 'Pumili ng dalawang petsa, mas huli ang pangalawa, hanggang dalawang buwan ang pagitan.',
    tryIt: 'Bilangin ang period',
    changed: (n: number, of: number) =>
      plural('fil', of, {
        one: n === 0 ? 'Walang magbabago sa 1 tao.' : 'Magbabago sa 1 tao.',
        other: n === 0 ? `Walang magbabago sa ${of} tao.` : `Magbabago sa ${n} sa ${of} tao.`,
      }),
    nobody: 'Walang may oras sa period na ito.',
    everybody: 'Lahat',
    person: 'Tao',
    now: 'Umiiral',
    withThese: 'Sa mga patakarang ito',
    bucket: 'Mga oras',
    paid: 'Sahod',
    noPay: 'Walang nakatakdang bayad kada oras, kaya walang halaga ang mga oras.',
    people: 'Bawat tao',
    onlyChanged: 'Ang mga may pagbabago lang',
    fromTo: (before: string, after: string) => `${before} naging ${after}`,
    worked: 'Nagtrabaho',
  },
});
