import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

export const badgeWords = defineWords({
  en: {
    choose: 'Choose',
    chooseOne: (name: string) => `Choose ${name}`,
    chooseAll: 'Choose all shown',
    chooseNobody: 'Choose nobody',
    print: (n: number) =>
      n === 0 ? 'Print badges' : plural('en', n, { one: 'Print 1 badge', other: `Print ${n} badges` }),
    printCard: 'Print a card',
    title: (n: number) => plural('en', n, { one: 'Print 1 badge?', other: `Print ${n} badges?` }),
    text: 'Each card is a new badge with a code of its own. The badges that these people have now stop working.',
    textOne: (name: string) => `The card is a new badge. The one that ${name} has now stops working.`,
    tooMany: (most: number) => `At most ${most} at once. Choose fewer people.`,
    paper: 'Paper',
    ready: 'The badges are ready',
    readyText: 'The file was saved. Print it at actual size, 100 %, and cut along the lines.',
    readyOnce: 'The codes stand nowhere else. Keep the file until the cards are printed, then delete it.',
    saveAgain: 'Save it again',
    done: 'Done',
    qrCode: 'QR code of the badge',
  },
  fil: {
    choose: 'Pumili',
    chooseOne: (name: string) => `Piliin si ${name}`,
    chooseAll: 'Piliin ang lahat ng nakikita',
    chooseNobody: 'Huwag pumili',
    print: (n: number) =>
      n === 0
        ? 'I-print ang mga badge'
        : plural('fil', n, { one: 'I-print ang 1 badge', other: `I-print ang ${n} badge` }),
    printCard: 'I-print ang card',
    title: (n: number) => plural('fil', n, { one: 'I-print ang 1 badge?', other: `I-print ang ${n} badge?` }),
    text: 'Bagong badge ang bawat card, may sariling code. Hihinto ang badge na hawak ngayon ng mga taong ito.',
    textOne: (name: string) => `Bagong badge ang card. Hihinto ang hawak ngayon ni ${name}.`,
    tooMany: (most: number) => `Hanggang ${most} lang nang sabay. Bawasan ang pinili.`,
    paper: 'Papel',
    ready: 'Handa na ang mga badge',
    readyText: 'Na-save ang file. I-print sa aktuwal na laki, 100 %, at gupitin sa mga guhit.',
    readyOnce: 'Wala nang ibang kopya ng mga code. Itago ang file hanggang ma-print ang mga card, saka burahin.',
    saveAgain: 'I-save ulit',
    done: 'Tapos na',
    qrCode: 'QR code ng badge',
  },
});
