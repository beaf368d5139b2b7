import { defineWords } from '../language/define-words.ts';

export const dayLineWords = defineWords({
  en: {
    nothing: 'Nothing recorded',
    in: (from: string, to: string) => `In ${from} to ${to}`,
    inSince: (from: string) => `In since ${from}`,
    noOut: (from: string) => `In ${from}, no out`,
    breakOf: (span: string) => `Break ${span}`,
    onBreakSince: (from: string) => `On break since ${from}`,
    planned: (from: string, to: string) => `Planned ${from} to ${to}`,
    overtime: (from: string, to: string) => `Overtime ${from} to ${to}`,
    leave: 'Leave',
    proposed: (from: string, to: string) => `Proposed ${from} to ${to}`,
    doubt: (at: string) => `A punch at ${at} waits for a decision`,
    hourLost: (span: string) => `${span} less`,
    hourGained: (span: string) => `${span} more`,
  },
  fil: {
    nothing: 'Wala pang naitala',
    in: (from: string, to: string) => `Pumasok ${from} hanggang ${to}`,
    inSince: (from: string) => `Nakapasok mula ${from}`,
    noOut: (from: string) => `Pumasok ${from}, walang out`,
    breakOf: (span: string) => `Break ${span}`,
    onBreakSince: (from: string) => `Naka-break mula ${from}`,
    planned: (from: string, to: string) => `Nakaplano ${from} hanggang ${to}`,
    overtime: (from: string, to: string) => `Overtime ${from} hanggang ${to}`,
    leave: 'Leave',
    proposed: (from: string, to: string) => `Mungkahi ${from} hanggang ${to}`,
    doubt: (at: string) => `Naghihintay ng pasya ang punch na ${at}`,
    hourLost: (span: string) => `Bawas ${span}`,
    hourGained: (span: string) => `Dagdag ${span}`,
  },
});
