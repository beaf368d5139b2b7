import { defineWords } from '@daybook/ui/language/define-words';

export const breakTableStepWords = defineWords({
  en: {
    title: 'Break that was not taken is deducted',
    due: (over: string, minutes: string) =>
      `Over ${over} of work, ${minutes} of break are due. What lacks is deducted, and no more than the work over that.`,
    span: (from: string, to: string) => `${from} to ${to}, deducted`,
    less: (hours: string) => `−${hours}`,
  },
  fil: {
    title: 'Ibinabawas ang break na hindi kinuha',
    due: (over: string, minutes: string) =>
      `Lampas ${over} ng trabaho, dapat may break na ${minutes}. Ang kulang ay ibinabawas, at hindi hihigit sa trabahong lampas doon.`,
    span: (from: string, to: string) => `${from} hanggang ${to}, ibinawas`,
    less: (hours: string) => `−${hours}`,
  },
});
