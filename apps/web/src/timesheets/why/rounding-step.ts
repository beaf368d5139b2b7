import { roundingWords } from './rounding-words.ts';
import type { Line, Step, Telling } from './step.ts';

/** What the punches are valued at, where the rules round. */
export function roundingStep({ language, of, time, length }: Telling): Step[] {
  const { rounding } = of.applied;
  const words = roundingWords[language];
  if (!rounding || of.day.periods.length === 0) return [];
  const lines = of.day.periods.flatMap(({ zone, in: start, out, breaks }): Line[] => {
    const at = (moment: string) => time(moment, zone);
    const whole = out
      ? {
          what: words.inOut(at(start.at), at(out.at)),
          value: words.span(at(start.rounded), at(out.rounded)),
        }
      : { what: words.in(at(start.at)), value: at(start.rounded) };
    return [
      whole,
      ...breaks.flatMap(({ start: from, end }) =>
        end
          ? [{ what: words.pause(at(from.at), at(end.at)), value: words.span(at(from.rounded), at(end.rounded)) }]
          : [],
      ),
    ];
  });
  const to = length(rounding.minutes);
  const title = { nearest: words.nearest, up: words.up, down: words.down }[rounding.direction](to);
  const nothing = of.day.flags.includes('rounded-to-nothing');
  return [{ key: 'rounding', title, ...(nothing ? { text: words.nothing } : {}), lines }];
}
