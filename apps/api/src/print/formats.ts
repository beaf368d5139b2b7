import type { Language } from '@daybook/contract/values';

const locales: Record<Language, string> = { en: 'en-GB', fil: 'fil' };

export interface Formats {
  /** Minutes as decimal hours: `8.00`. */
  hours: (minutes: number) => string;
  /** The same with its sign: `+0.50`. */
  more: (minutes: number) => string;
  money: (currency: string, minor: number) => string;
  /** Ten thousandths: `1.25`. */
  times: (tenThousandths: number) => string;
  /** A calendar date: `Mon, 15 Jun`. */
  date: (date: string) => string;
  /** Two calendar dates, both included, with the year. */
  dates: (from: string, to: string) => string;
  /** Wall time of a moment, on 24 hours. */
  time: (zone: string, moment: string | number) => string;
  /** The calendar day of a moment with its year. */
  day: (zone: string, moment: string | number) => string;
}

const made = new Map<Language, Formats>();

/** How a language writes figures and times on paper. */
export function formatsOf(language: Language): Formats {
  const known = made.get(language);
  if (known) return known;
  const formats = makeFormats(locales[language]);
  made.set(language, formats);
  return formats;
}

function makeFormats(locale: string): Formats {
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const hours = new Intl.NumberFormat(locale, two);
  const more = new Intl.NumberFormat(locale, { ...two, signDisplay: 'exceptZero' });
  const times = new Intl.NumberFormat(locale, { ...two, maximumFractionDigits: 4 });
  const minus = (text: string) => text.replace('-', '−');
  const atMidnight = (date: string) => Date.parse(`${date}T00:00:00.000Z`);
  const shortDay = dayFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const span = dayFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })('UTC');
  const fullDay = dayFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const time = dayFormat('en-GB', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const money = new Map<string, Intl.NumberFormat>();
  const moneyOf = (currency: string) => {
    const one = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    money.set(currency, one);
    return one;
  };
  return {
    hours: (minutes) => minus(hours.format(minutes / 60)),
    more: (minutes) => minus(more.format(minutes / 60)),
    money: (currency, minor) => {
      const format = money.get(currency) ?? moneyOf(currency);
      return minus(format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)));
    },
    times: (tenThousandths) => times.format(tenThousandths / 10_000),
    date: (date) => shortDay('UTC').format(atMidnight(date)),
    // Locales differ in the kind of space round the dash, or have none.
    dates: (from, to) => span.formatRange(atMidnight(from), atMidnight(to)).replace(/\s*–\s*/, ' – '),
    time: (zone, moment) => time(zone).format(new Date(moment)),
    day: (zone, moment) => fullDay(zone).format(new Date(moment)),
  };
}

function dayFormat(locale: string, options: Intl.DateTimeFormatOptions): (timeZone: string) => Intl.DateTimeFormat {
  const zones = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const known = zones.get(timeZone);
    if (known) return known;
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    zones.set(timeZone, format);
    return format;
  };
}
