import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

/** One sentence for each rule; the numbers come as they are shown. */
export const ruleWords = defineWords({
  en: {
    weekStart: (day: string) => `The workweek begins on ${day}.`,
    weekly: 'People are paid every week.',
    fortnightly: (anchor: string) => `People are paid every two weeks, counted from ${anchor}.`,
    semiMonthly: (first: string, second: string) =>
      `People are paid twice a month, for the days from the ${first} and from the ${second}.`,
    monthly: (from: string) => `People are paid every month, from the ${from}.`,
    startDate: 'A shift across midnight counts whole to the date on which it began.',
    split: 'A shift across midnight is split there: each part counts to its own date.',
    noRounding: 'Punches are valued to the minute.',
    nearest: (minutes: string) => `Punches are valued to the nearest ${minutes}. What was punched stays as it was.`,
    up: (minutes: string) => `Punches are valued at the next ${minutes}, rounded up. What was punched stays as it was.`,
    down: (minutes: string) =>
      `Punches are valued at the last ${minutes}, rounded down. What was punched stays as it was.`,
    noPaidBreak: 'No break is paid.',
    paidBreak: (minutes: string) => `Breaks of up to ${minutes} are paid, longer ones are not.`,
    doubtfulPaid: (from: string, to: string) =>
      `A break from ${from} to ${to} is flagged, since it is neither a rest nor a meal, and is paid.`,
    doubtfulUnpaid: (from: string, to: string) =>
      `A break from ${from} to ${to} is flagged, since it is neither a rest nor a meal, and is not paid.`,
    noOvertime: 'No hour is overtime.',
    dailyOvertime: (hours: string, times: string) => `Over ${hours} a day is overtime at ${times}.`,
    dailyDouble: (hours: string, times: string) => `Over ${hours} a day is double time at ${times}.`,
    weeklyOvertime: (hours: string, times: string) =>
      `Over ${hours} a week is overtime at ${times}. Hours that are overtime of a day are not counted twice.`,
    seventhDay: (times: string, hours: string, double: string) =>
      `The seventh day worked in one workweek is overtime at ${times} up to ${hours}, and double time at ${double} after that.`,
    specialOvertime: (times: string) =>
      `On rest days, special days and holidays overtime is ${times} of that day’s own rate.`,
    average: 'With several rates in a week, overtime is of their average, weighted by the hours at each.',
    night: (from: string, to: string, percent: string) => `From ${from} to ${to} adds ${percent} to the hour’s rate.`,
    nightOnly: (from: string, to: string) => `From ${from} to ${to} counts as night, and adds nothing.`,
    noNight: 'The night adds nothing.',
    restDays: (days: string, n: number) =>
      plural('en', n, {
        one: `${days} is the rest day of whoever has no other.`,
        other: `${days} are the rest days of whoever has no others.`,
      }),
    noRestDays: 'No weekday is for rest, unless one is set for the person.',
    daysAsOthers: 'Rest days, special days and holidays are paid like any other day.',
    restDay: (times: string) => `Work on a rest day is paid at ${times}.`,
    specialDay: (times: string) => `Work on a special day is paid at ${times}.`,
    specialRest: (times: string) => `Work on a special day that is a rest day too is paid at ${times}.`,
    holiday: (times: string) => `Work on a regular holiday is paid at ${times}.`,
    holidayRest: (times: string) => `Work on a regular holiday that is a rest day too is paid at ${times}.`,
    unworked: (hours: string, times: string) => `A regular holiday that nobody works is paid as ${hours} at ${times}.`,
    meal: (over: string, minutes: string, by: string) =>
      `A shift longer than ${over} needs a meal of at least ${minutes} that begins within ${by} of its start.`,
    mealPremium: (hours: string) => `When a meal was not as it has to be, ${hours} of pay is owed, once a day.`,
    mealFlag: 'When a meal was not as it has to be, the day is flagged, and nothing is owed.',
  },
  fil: {
    weekStart: (day: string) => `Nagsisimula ang linggo ng trabaho sa ${day}.`,
    weekly: 'Lingguhan ang sahod.',
    fortnightly: (anchor: string) => `Tuwing dalawang linggo ang sahod, binibilang mula ${anchor}.`,
    semiMonthly: (first: string, second: string) =>
      `Dalawang beses sa isang buwan ang sahod, para sa mga araw mula ika-${first} at mula ika-${second}.`,
    monthly: (from: string) => `Buwanan ang sahod, mula ika-${from}.`,
    startDate: 'Ang shift na lampas hatinggabi ay buong binibilang sa petsang sinimulan ito.',
    split: 'Hinahati sa hatinggabi ang shift: bawat bahagi ay sa sarili nitong petsa.',
    noRounding: 'Binibilang ang mga punch hanggang sa minuto.',
    nearest: (minutes: string) => `Binibilang ang mga punch sa pinakamalapit na ${minutes}. Mananatili ang na-punch.`,
    up: (minutes: string) => `Binibilang ang mga punch sa susunod na ${minutes}, pataas. Mananatili ang na-punch.`,
    down: (minutes: string) => `Binibilang ang mga punch sa nakaraang ${minutes}, pababa. Mananatili ang na-punch.`,
    noPaidBreak: 'Walang bayad ang lahat ng break.',
    paidBreak: (minutes: string) => `May bayad ang break na hanggang ${minutes}, wala ang mas mahaba.`,
    doubtfulPaid: (from: string, to: string) =>
      `Minamarkahan ang break na ${from} hanggang ${to}, dahil hindi ito pahinga o kain, at may bayad ito.`,
    doubtfulUnpaid: (from: string, to: string) =>
      `Minamarkahan ang break na ${from} hanggang ${to}, dahil hindi ito pahinga o kain, at walang bayad ito.`,
    noOvertime: 'Walang oras na overtime.',
    dailyOvertime: (hours: string, times: string) => `Ang lampas ${hours} sa isang araw ay overtime na ${times}.`,
    dailyDouble: (hours: string, times: string) => `Ang lampas ${hours} sa isang araw ay double time na ${times}.`,
    weeklyOvertime: (hours: string, times: string) =>
      `Ang lampas ${hours} sa isang linggo ay overtime na ${times}. Hindi binibilang nang dalawang beses ang overtime ng araw.`,
    seventhDay: (times: string, hours: string, double: string) =>
      `Ang ikapitong araw na may trabaho sa isang linggo ay overtime na ${times} hanggang ${hours}, at double time na ${double} pagkatapos.`,
    specialOvertime: (times: string) =>
      `Sa araw ng pahinga, special day at holiday, ang overtime ay ${times} ng bayad sa araw na iyon.`,
    average: 'Kung iba-iba ang bayad sa isang linggo, ang overtime ay sa average nito ayon sa mga oras ng bawat isa.',
    night: (from: string, to: string, percent: string) =>
      `Mula ${from} hanggang ${to}, may dagdag na ${percent} sa bayad ng oras.`,
    nightOnly: (from: string, to: string) => `Gabi ang mula ${from} hanggang ${to}, at walang dagdag.`,
    noNight: 'Walang dagdag ang gabi.',
    restDays: (days: string, n: number) =>
      plural('fil', n, {
        one: `${days} ang araw ng pahinga ng walang ibang itinakda.`,
        other: `${days} ang mga araw ng pahinga ng walang ibang itinakda.`,
      }),
    noRestDays: 'Walang araw ng pahinga, maliban kung may itinakda para sa tao.',
    daysAsOthers: 'Karaniwan ang bayad sa araw ng pahinga, special day at holiday.',
    restDay: (times: string) => `${times} ang bayad sa trabaho sa araw ng pahinga.`,
    specialDay: (times: string) => `${times} ang bayad sa trabaho sa special day.`,
    specialRest: (times: string) => `${times} ang bayad sa trabaho sa special day na araw din ng pahinga.`,
    holiday: (times: string) => `${times} ang bayad sa trabaho sa regular holiday.`,
    holidayRest: (times: string) => `${times} ang bayad sa trabaho sa regular holiday na araw din ng pahinga.`,
    unworked: (hours: string, times: string) =>
      `Ang regular holiday na walang trabaho ay binabayaran ng ${hours} na ${times}.`,
    meal: (over: string, minutes: string, by: string) =>
      `Ang shift na lampas ${over} ay may kain na hindi bababa sa ${minutes}, na nagsisimula sa loob ng ${by}.`,
    mealPremium: (hours: string) =>
      `Kung hindi ayon dito ang kain, may dagdag na bayad na ${hours}, isang beses sa isang araw.`,
    mealFlag: 'Kung hindi ayon dito ang kain, minamarkahan ang araw, at walang dagdag na bayad.',
  },
});
