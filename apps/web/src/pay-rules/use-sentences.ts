import { useWords } from '@daybook/ui/language/current';
import { breakTableWords } from './break-table-words.ts';
import { fieldWords } from './field-words.ts';

/** What to say under each field of a set of rules when it is not right. */
export function useSentences(): Record<string, string> {
  const words = useWords(fieldWords);
  const table = useWords(breakTableWords);
  const figures = [
    'weekly',
    'seventhDay',
    'nightAdded',
    'mealPremium',
    'overtime',
    'overtimeOnSpecialDays',
    'doubleTime',
    'restDay',
    'specialDay',
    'specialDayOnRestDay',
    'regularHoliday',
    'regularHolidayOnRestDay',
    'regularHolidayUnworked',
    'unworkedHours',
  ];
  return {
    ...Object.fromEntries(figures.map((field) => [field, words.number])),
    name: words.nameMissing,
    from: words.fromMissing,
    note: words.noteMissing,
    dailyOvertime: words.dailyWrong,
    nightFrom: words.timeWrong,
    nightTo: words.timeWrong,
    restDays: words.restDaysWrong,
    paidUpTo: words.wholeMinutes,
    doubtfulUnder: words.wholeMinutes,
    breakRows: table.wrong,
    meals: words.mealsWrong,
    anchor: words.anchorWrong,
    first: words.dayWrong,
    second: words.dayWrong,
    monthFrom: words.dayWrong,
  };
}
