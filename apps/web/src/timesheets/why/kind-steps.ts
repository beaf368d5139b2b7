import { formatShare, formatTimes } from '@daybook/ui/language/rates';
import { kindWords } from './kind-words.ts';
import { type Line, ordinary, type Step, stretchesOf, type Telling } from './step.ts';

/** What the day is, and what it adds: a rest day, a special day, a holiday. */
export function dayKindStep({ language, of }: Telling): Step[] {
  const { dayKind, holiday, figures } = of.day;
  if (dayKind === 'ordinary') return [];
  const words = kindWords[language];
  const name = words[dayKind];
  const { day } = of.applied;
  const paid = day === ordinary ? words.asAnyOther : words.times(formatTimes(language, day));
  return [
    {
      key: 'kind',
      title: holiday ? words.named(name, holiday) : name,
      ...(figures.worked > 0 ? { text: paid } : {}),
      lines: [],
      decides: ['restDay', 'specialDay', 'holiday'],
    },
  ];
}

/** What of it lies in the night. */
export function nightStep(telling: Telling): Step[] {
  const { language, of } = telling;
  const { night, nightAdded } = of.applied;
  const words = kindWords[language];
  const segments = of.segments.filter(({ night: dark, tier }) => dark && tier !== null);
  if (!night || segments.length === 0) return [];
  const wall = (time: string) => time.replace(/^0/, '');
  return [
    {
      key: 'night',
      title: words.night(wall(night.from), wall(night.to)),
      text: nightAdded > 0 ? words.nightAdds(formatShare(language, nightAdded)) : words.nightAddsNothing,
      lines: linesOf(telling, segments),
      decides: ['night'],
    },
  ];
}

/** What no limit and no other rule touches. */
export function regularStep(telling: Telling): Step[] {
  const words = kindWords[telling.language];
  const segments = telling.of.segments.filter(({ tier }) => tier === 'regular');
  if (segments.length === 0) return [];
  return [{ key: 'regular', title: words.regular, lines: linesOf(telling, segments), decides: ['regular'] }];
}

/** Paid without work: leave, and a holiday on which nobody had to work. */
export function unworkedSteps({ language, of, hours }: Telling): Step[] {
  const words = kindWords[language];
  const { leave, figures } = of.day;
  return [
    ...(leave
      ? [
          {
            key: 'leave',
            title: leave.name,
            text: words.leave,
            lines: [{ what: words.paid, value: hours(leave.minutes) }],
            decides: ['leave'],
          } as const,
        ]
      : []),
    ...(figures.holidayUnworked > 0
      ? [
          {
            key: 'unworked',
            title: words.unworked,
            text: words.unworkedText,
            lines: [{ what: words.paid, value: hours(figures.holidayUnworked) }],
            decides: ['holidayUnworked'],
          } as const,
        ]
      : []),
  ];
}

function linesOf(telling: Telling, segments: Parameters<typeof stretchesOf>[1]): Line[] {
  const words = kindWords[telling.language];
  return stretchesOf(telling, segments).map(({ from, to, minutes, zone }) => ({
    what: words.span(telling.time(from, zone), telling.time(to, zone)),
    value: telling.hours(minutes),
  }));
}
