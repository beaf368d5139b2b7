import { breakWords } from './break-words.ts';
import { type Step, stretchesOf, type Telling } from './step.ts';

/** Which breaks are paid, and what the unpaid ones leave. */
export function breakStep(telling: Telling): Step[] {
  const { language, of, hours, time, length } = telling;
  const words = breakWords[language];
  const rests = stretchesOf(
    telling,
    of.segments.filter(({ kind }) => kind === 'paid-break'),
  );
  const meals = stretchesOf(
    telling,
    of.segments.filter(({ kind, because }) => kind === 'unpaid-break' && because !== 'break-table'),
  );
  if (rests.length + meals.length === 0) return [];
  const mixed = rests.length > 0 && meals.length > 0;
  const one = rests.length + meals.length === 1;
  const title = mixed
    ? words.mixed
    : rests.length > 0
      ? one
        ? words.onePaid
        : words.allPaid
      : one
        ? words.oneUnpaid
        : words.noneIsPaid;
  const text = of.day.flags.includes('break-in-doubt')
    ? words.doubt
    : rests.length > 0 && of.applied.paidUpTo > 0
      ? words.paidUpTo(length(of.applied.paidUpTo))
      : undefined;
  const sum = (some: readonly { minutes: number }[]) => some.reduce((all, { minutes }) => all + minutes, 0);
  // What the table deducts is a step of its own, after this one.
  const paid = sum(of.segments.filter(({ kind, because }) => kind !== 'unpaid-break' || because === 'break-table'));
  const unpaid = sum(meals);
  return [
    {
      key: 'breaks',
      title,
      ...(text ? { text } : {}),
      lines: [
        ...rests.map(({ from, to, minutes, zone }) => ({
          what: words.paid(time(from, zone), time(to, zone)),
          value: hours(minutes),
        })),
        ...(unpaid > 0 ? [{ what: words.less(hours(paid + unpaid), hours(unpaid)), value: hours(paid) }] : []),
      ],
    },
  ];
}
