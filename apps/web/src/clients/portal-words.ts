import { defineWords } from '@daybook/ui/language/define-words';

/** Of a code for the portal, as the desk gives it. */
export const portalCodeWords = defineWords({
  en: {
    give: 'Code for the portal',
    title: (name: string) => `A code for ${name}?`,
    text: 'It is printed for somebody without mail. With it and the date of birth a password is chosen, once and within a week. A code that was printed before stops working.',
    site: 'At which site?',
    noPage: 'This site has no booking page. The code works all the same, but to sign in later the site needs one.',
    noBirthDate: 'No date of birth is on record: whoever holds the paper needs nothing else. Write it down first.',
    make: 'Make a code',
    ready: 'The code is ready',
    once: 'It stands nowhere else. Print it, or write it down, before this is closed.',
    print: 'Print',
    close: 'Close',
  },
  fil: {
    give: 'Code para sa portal',
    title: (name: string) => `Code para kay ${name}?`,
    text: 'Inililimbag ito para sa walang e-mail. Gamit ito at ang petsa ng kapanganakan, pipili ng password, isang beses at sa loob ng isang linggo. Hindi na gagana ang code na nailimbag dati.',
    site: 'Sa aling site?',
    noPage:
      'Walang booking page ang site na ito. Gagana pa rin ang code, pero kailangan iyon ng site para makapag-sign in sa susunod.',
    noBirthDate:
      'Walang nakatalang petsa ng kapanganakan: ang papel lang ang kailangan ng may hawak nito. Itala muna ito.',
    make: 'Gumawa ng code',
    ready: 'Handa na ang code',
    once: 'Wala ito sa ibang lugar. Ilimbag o isulat ito bago isara.',
    print: 'Ilimbag',
    close: 'Isara',
  },
});

/** On the paper itself, in the language of whoever it is for. It names nobody: who finds it is not told whose it is. */
export const portalPaperWords = defineWords({
  en: {
    title: 'Your appointments on the phone',
    address: 'Open',
    code: 'Code, for the first time',
    until: (date: string) => `It works once, until ${date}, together with your date of birth.`,
    login: 'Login, from then on',
    keep: 'You choose a password the first time. Keep the login; throw the code away.',
    qr: 'The address as a QR code',
  },
  fil: {
    title: 'Ang mga appointment mo sa cellphone',
    address: 'Buksan ang',
    code: 'Code, sa unang beses',
    until: (date: string) => `Gumagana ito nang isang beses, hanggang ${date}, kasama ang petsa ng kapanganakan mo.`,
    login: 'Login, mula noon',
    keep: 'Pipili ka ng password sa unang beses. Itago ang login; itapon ang code.',
    qr: 'Ang address bilang QR code',
  },
});
