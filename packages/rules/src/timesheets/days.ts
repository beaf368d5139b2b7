/** Calendar days as whole numbers, days since 1970-01-01, so that hours are valued without an object a day. */

const texts = new Map<number, string>();
const numbers = new Map<string, number>();

/** @param date `YYYY-MM-DD` */
export function dayNumber(date: string): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const day = dayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
  numbers.set(date, day);
  return day;
}

/** `YYYY-MM-DD` */
export function dayText(day: number): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const { year, month, dayOfMonth } = calendarOf(day);
  const two = (part: number) => String(part).padStart(2, '0');
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
  texts.set(day, text);
  return text;
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: number): number {
  return modulo(day + 3, 7) + 1;
}

/** The first day of the week that holds this day, when weeks begin on `weekStart` (1 is Monday). */
export function weekBegin(day: number, weekStart: number): number {
  return day - modulo(weekdayOf(day) - weekStart, 7);
}

/**
 * The day number of a date of the proleptic Gregorian calendar; a month may be 0 or 13, and is of the year beside.
 * In years that begin in March the leap day is the last one, and 400 of them are always 146,097 days.
 */
export function dayOf(year: number, month: number, dayOfMonth: number): number {
  const months = year * 12 + month - 3;
  const marchYear = Math.floor(months / 12);
  const before = Math.floor((153 * modulo(months, 12) + 2) / 5);
  const leaps = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leaps + before + dayOfMonth - 1 - 719_468;
}

/** Year, month (1 to 12) and day of the month. */
export function calendarOf(day: number): { year: number; month: number; dayOfMonth: number } {
  const fromMarch = day + 719_468;
  const era = Math.floor(fromMarch / 146_097);
  const inEra = fromMarch - era * 146_097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const monthFromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearInEra + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: inYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

function modulo(number: number, by: number): number {
  return ((number % by) + by) % by;
}
