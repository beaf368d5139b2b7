import { type DayFlag, decides } from '@daybook/contract/timesheets';
import { flagText } from './flag-words.ts';
import type { Step, Telling } from './step.ts';

/** What waits for a person, and why there are no figures, or none to be trusted, until then. */
export function waitingSteps({ language, of }: Telling): Step[] {
  return of.day.flags
    .filter((flag) => decides.includes(flag))
    .map((flag) => ({
      key: flag,
      title: flagText[language][flag].title,
      text: flagText[language][flag].text,
      lines: [],
    }));
}

/** What is owed because a meal was not as it has to be. */
export function premiumSteps({ language, of, length, time, hours }: Telling): Step[] {
  return of.premiums.map(({ flag, minutes, due }) => {
    const words = flagText[language];
    return {
      key: `premium ${flag}`,
      title: words[flag].title,
      text: words.owed(time(due, of.day.periods[0]?.zone ?? of.zone), length(minutes)),
      lines: [{ what: words.premium, value: hours(minutes) }],
      decides: ['premium'],
    };
  });
}

const told: readonly DayFlag[] = ['break-in-doubt', 'rounded-to-nothing'];

/** What is odd about it besides, and changes no figure. */
export function oddSteps({ language, of }: Telling): Step[] {
  const owed = of.premiums.map(({ flag }) => flag);
  return of.day.flags
    .filter((flag) => !decides.includes(flag) && !owed.includes(flag) && !told.includes(flag))
    .map((flag) => ({
      key: flag,
      title: flagText[language][flag].title,
      text: flagText[language][flag].text,
      lines: [],
    }));
}
