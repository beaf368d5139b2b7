import { defineWords } from '@daybook/ui/language/define-words';

/** What a site reports at the end of a day, and from when on. */
export const siteReportsWords = defineWords({
  en: {
    title: 'End-of-day report',
    change: 'Change',
    kind: 'Kind of site',
    kindHelp: 'Each kind has a report of its own. Reports that were begun keep theirs.',
    shop: 'Shop',
    'health-centre': 'Health centre',
    'says-shop': 'It writes the report of a shop.',
    'says-health-centre': 'It writes the report of a health centre.',
    from: 'Asked from',
    fromHelp: 'From this business date on a report is due every day that the site is open. Empty: none is asked for.',
    fromWrong: 'Choose a date, or leave it empty.',
    fromSays: (date: string) => `A report is due every open day from ${date} on.`,
    noneSays: 'None is asked for yet. The first one that is begun here sets the date.',
    closedSays: 'Days that the calendar or the opening hours say are closed need none.',
  },
  fil: {
    title: 'End-of-day report',
    change: 'Baguhin',
    kind: 'Uri ng site',
    kindHelp: 'May sariling report ang bawat uri. Mananatili sa dati ang mga nasimulan na.',
    shop: 'Tindahan',
    'health-centre': 'Health centre',
    'says-shop': 'Report ng tindahan ang isinusulat nito.',
    'says-health-centre': 'Report ng health centre ang isinusulat nito.',
    from: 'Hinihingi mula',
    fromHelp: 'Mula sa business date na ito, may report bawat araw na bukas ang site. Walang laman: walang hinihingi.',
    fromWrong: 'Pumili ng petsa, o iwang walang laman.',
    fromSays: (date: string) => `May report bawat araw na bukas, mula ${date}.`,
    noneSays: 'Wala pang hinihingi. Ang unang sisimulan dito ang magtatakda ng petsa.',
    closedSays: 'Hindi kailangan sa mga araw na sarado ayon sa kalendaryo o sa oras ng pagbubukas.',
  },
});
