import type { RuleSet } from '@daybook/contract/pay-rules';
import type { Language } from '@daybook/contract/values';
import type { RulePart } from '@daybook/rules/timesheets/presets';
import { formatTimes } from '@daybook/ui/language/rates';
import { weekdayNames } from '../form/weekday-names.ts';
import { spanText } from './quantities.ts';
import { ruleWords } from './rule-words.ts';

const asAnyDay = 10_000;

/** What the rules say of days that are no ordinary ones. */
export function daySentences(language: Language, { restDays, pay }: RuleSet): { part: RulePart; text: string }[] {
  const words = ruleWords[language];
  const own = (part: RulePart, times: number, say: (times: string) => string) =>
    times === asAnyDay ? [] : [{ part, text: say(formatTimes(language, times)) }];
  const rest =
    restDays.length > 0 ? words.restDays(weekdayNames(language, restDays), restDays.length) : words.noRestDays;
  const paid = [
    ...own('rest-day-pay', pay.restDay, words.restDay),
    ...own('special-day-pay', pay.specialDay, words.specialDay),
    ...own('special-day-pay', pay.specialDayOnRestDay, words.specialRest),
    ...own('holiday-pay', pay.regularHoliday, words.holiday),
    ...own('holiday-pay', pay.regularHolidayOnRestDay, words.holidayRest),
  ];
  if (pay.regularHolidayUnworked > 0 && pay.unworkedMinutes > 0) {
    const times = formatTimes(language, pay.regularHolidayUnworked);
    paid.push({ part: 'holiday-unworked', text: words.unworked(spanText(pay.unworkedMinutes), times) });
  }
  const asOthers = { part: 'rest-day-pay', text: words.daysAsOthers } as const;
  return [{ part: 'rest-days', text: rest }, ...(paid.length > 0 ? paid : [asOthers])];
}
