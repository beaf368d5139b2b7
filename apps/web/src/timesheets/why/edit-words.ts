import { defineWords } from '@daybook/ui/language/define-words';

export const editWords = defineWords({
  en: {
    by: (name: string) => `Edited by ${name}`,
    when: (day: string, time: string, reason: string) => `${day}, ${time}: “${reason}”`,
    add: (punch: string) => `${punch}, added`,
    replace: (punch: string) => `${punch}, moved`,
    void: (punch: string) => `${punch}, voided`,
    accept: (punch: string) => `${punch}, counted`,
    change: (before: string, after: string) => `${before} → ${after}`,
  },
  fil: {
    by: (name: string) => `Itinama ni ${name}`,
    when: (day: string, time: string, reason: string) => `${day}, ${time}: “${reason}”`,
    add: (punch: string) => `${punch}, idinagdag`,
    replace: (punch: string) => `${punch}, inilipat`,
    void: (punch: string) => `${punch}, pinawalang-bisa`,
    accept: (punch: string) => `${punch}, binilang`,
    change: (before: string, after: string) => `${before} → ${after}`,
  },
});
