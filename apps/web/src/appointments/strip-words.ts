import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

export const stripWords = defineWords({
  en: {
    mustMoveSum: (n: number) => plural('en', n, { one: 'One must move.', other: `${n} must move.` }),
    mustMoveText: (who: string) => `${who} cannot be booked then. Bookings are kept until you move them.`,
    lateSum: (who: string) => `${who} has not clocked in.`,
    lateText: 'Call these clients, or move them:',
    missingSum: (n: number) => plural('en', n, { one: 'One has not come.', other: `${n} have not come.` }),
    missingText:
      'Their time began 15 minutes ago or more. Say no-show; Undo takes it back, also when they come after all.',
    whoAt: (who: string, time: string) => `${who}, ${time}`,
    move: 'Move',
    moveOf: (who: string) => `Move: ${who}`,
    noShow: 'No-show',
    noShowOf: (who: string) => `No-show: ${who}`,
  },
  fil: {
    mustMoveSum: (n: number) =>
      plural('fil', n, { one: 'May isang kailangang ilipat.', other: `${n} ang kailangang ilipat.` }),
    mustMoveText: (who: string) => `Hindi puwedeng i-book si ${who} noon. Mananatili ang mga booking hanggang ilipat.`,
    lateSum: (who: string) => `Hindi pa nag-clock in si ${who}.`,
    lateText: 'Tawagan ang mga kliyenteng ito, o ilipat:',
    missingSum: (n: number) =>
      plural('fil', n, { one: 'May isang hindi pa dumarating.', other: `${n} ang hindi pa dumarating.` }),
    missingText:
      'Nagsimula ang oras nila 15 minuto na o higit pa. Sabihing hindi sumipot; mababawi ito ng Bawiin, kahit dumating pa sila.',
    whoAt: (who: string, time: string) => `${who}, ${time}`,
    move: 'Ilipat',
    moveOf: (who: string) => `Ilipat: ${who}`,
    noShow: 'Hindi sumipot',
    noShowOf: (who: string) => `Hindi sumipot: ${who}`,
  },
});
