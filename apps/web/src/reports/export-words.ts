import { defineWords } from '@daybook/ui/language/define-words';

export const exportWords = defineWords({
  en: {
    export: 'Export',
    title: 'Export day reports',
    ofSite: (site: string) => `Of ${site}.`,
    ofAll: 'Of all sites.',
    text: 'One line a report. What was off in the drawer is there for those alone who may know it.',
    from: 'From',
    to: 'To',
    format: 'Format',
    csv: 'CSV',
    xlsx: 'XLSX (Excel)',
    made: (name: string, lines: number) => (lines === 1 ? `${name}, 1 line` : `${name}, ${lines} lines`),
    spanFault: 'Choose two dates, the first one first.',
  },
  fil: {
    export: 'I-export',
    title: 'I-export ang mga day report',
    ofSite: (site: string) => `Ng ${site}.`,
    ofAll: 'Ng lahat ng site.',
    text: 'Isang linya bawat report. Ang pagkakaiba sa kaha ay para lang sa maaaring makaalam.',
    from: 'Mula',
    to: 'Hanggang',
    format: 'Format',
    csv: 'CSV',
    xlsx: 'XLSX (Excel)',
    made: (name: string, lines: number) => `${name}, ${lines} linya`,
    spanFault: 'Pumili ng dalawang petsa, una ang nauuna.',
  },
});
