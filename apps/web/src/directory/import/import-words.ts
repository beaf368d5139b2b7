import type { ImportField, RowFault } from '@daybook/contract/import-people';
import type { Language } from '@daybook/contract/values';
import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

export const importWords = defineWords({
  en: {
    title: 'Import employees',
    open: 'Import',
    back: 'Back to the employees',
    chooseTitle: 'Which file?',
    chooseText:
      'A CSV or XLSX file with a line of names on top and a person a row, 5,000 at most. Nothing is added before you have seen what it comes to.',
    choose: 'Choose a file',
    drop: 'or drop it here',
    other: 'Another file',
    template: 'Save a template',
    templateName: 'employees-template.csv',
    tooLarge: 'The file is larger than 5 MB. Leave out what is not about people, or send it in parts.',
    columnsTitle: 'What stands where?',
    field: 'Field',
    column: 'Column',
    unnamed: (n: number) => `Column ${n}`,
    values: 'First values',
    unused: 'Not in the file',
    siteForRest: 'Site of rows that name none',
    siteForRestHelp: 'A row’s own sites go before it.',
    noSite: 'None',
    outcomeTitle: 'What it comes to',
    reading: 'Reading the file',
    people: 'New',
    same: 'There already',
    bad: 'Cannot be taken',
    line: 'Row',
    why: 'Why',
    value: 'What is there',
    badRows: 'Rows that cannot be taken',
    moreBad: (n: number) =>
      plural('en', n, { one: 'One more is in the list to save.', other: `${n} more are in the list to save.` }),
    saveBad: 'Save the list',
    badName: 'rows-to-mend.csv',
    nobody: 'Nobody in this file is new.',
    add: (n: number) => plural('en', n, { one: 'Add 1 person', other: `Add ${n} people` }),
    addWithout: (n: number, bad: number) =>
      `${plural('en', n, { one: 'Add 1 person', other: `Add ${n} people` })}, ${plural('en', bad, { one: 'leave out 1 row', other: `leave out ${bad} rows` })}`,
    added: (n: number) => plural('en', n, { one: '1 person was added.', other: `${n} people were added.` }),
  },
  fil: {
    title: 'Mag-import ng mga empleyado',
    open: 'Mag-import',
    back: 'Balik sa mga empleyado',
    chooseTitle: 'Aling file?',
    chooseText:
      'CSV o XLSX na may mga pangalan ng column sa itaas at isang tao bawat row, hanggang 5,000. Walang idadagdag hangga’t hindi mo nakikita ang kalalabasan.',
    choose: 'Pumili ng file',
    drop: 'o i-drop dito',
    other: 'Ibang file',
    template: 'I-save ang template',
    templateName: 'template-ng-empleyado.csv',
    tooLarge: 'Lampas sa 5 MB ang file. Alisin ang hindi tungkol sa tao, o hatiin ito.',
    columnsTitle: 'Ano ang nasa bawat column?',
    field: 'Bahagi',
    column: 'Column',
    unnamed: (n: number) => `Column ${n}`,
    values: 'Mga unang laman',
    unused: 'Wala sa file',
    siteForRest: 'Site ng mga row na walang nakasulat',
    siteForRestHelp: 'Mauuna ang sariling site ng row.',
    noSite: 'Wala',
    outcomeTitle: 'Ang kalalabasan',
    reading: 'Binabasa ang file',
    people: 'Bago',
    same: 'Narito na',
    bad: 'Hindi makuha',
    line: 'Row',
    why: 'Bakit',
    value: 'Ang nakasulat',
    badRows: 'Mga row na hindi makuha',
    moreBad: (n: number) =>
      plural('fil', n, { one: 'May isa pa sa listahang mase-save.', other: `May ${n} pa sa listahang mase-save.` }),
    saveBad: 'I-save ang listahan',
    badName: 'aayusing-mga-row.csv',
    nobody: 'Walang bago sa file na ito.',
    add: (n: number) => plural('fil', n, { one: 'Magdagdag ng 1 tao', other: `Magdagdag ng ${n} tao` }),
    addWithout: (n: number, bad: number) =>
      `${plural('fil', n, { one: 'Magdagdag ng 1 tao', other: `Magdagdag ng ${n} tao` })}, ${plural('fil', bad, { one: 'iwan ang 1 row', other: `iwan ang ${bad} row` })}`,
    added: (n: number) => plural('fil', n, { one: 'Naidagdag ang 1 tao.', other: `Naidagdag ang ${n} tao.` }),
  },
});

/** What a field is called, here and in the template's head, which is guessed back from it. */
export const importFields: Record<Language, Record<ImportField, string>> = {
  en: { number: 'Number', name: 'Name', calledName: 'Called', language: 'Language', sites: 'Sites' },
  fil: { number: 'Numero', name: 'Pangalan', calledName: 'Tawag', language: 'Wika', sites: 'Mga site' },
};

export const rowFaults: Record<Language, Record<RowFault, string>> = {
  en: {
    missing: 'It is empty, and has to be there.',
    'too-long': 'It is too long.',
    'not-text': 'It is more than one line, or no text.',
    'unknown-site': 'No site of yours has this name.',
    'unknown-language': 'Use English or Filipino.',
    twice: 'An earlier row has this number.',
    'number-taken': 'Somebody else has this number.',
  },
  fil: {
    missing: 'Walang laman, at kailangan ito.',
    'too-long': 'Masyadong mahaba.',
    'not-text': 'Higit sa isang linya, o hindi teksto.',
    'unknown-site': 'Wala kang site na ganito ang pangalan.',
    'unknown-language': 'Gamitin ang English o Filipino.',
    twice: 'May naunang row na ganito ang numero.',
    'number-taken': 'May ibang tao sa numerong ito.',
  },
};
