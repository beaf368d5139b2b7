import type { Block } from '../../print/blocks.ts';
import { titleBlock } from '../../print/title-block.ts';
import type { Of } from './of.ts';
import { tableBlocks } from './table-blocks.ts';

/** Who worked and how long, by the clock, and what waited for a decision. */
export function peopleBlocks({ report, words, hours }: Of): Block[] {
  const { people, workedMinutes, exceptions } = report.facts;
  if (people.length === 0 && exceptions === 0) return [];
  const rows = people.map(({ name, workedMinutes: minutes, state }) => ({
    cells: [name, state === 'out' ? '' : words.stillIn, hours(minutes)],
  }));
  return [
    titleBlock(words.people, exceptions > 0 ? words.exceptions(exceptions) : undefined),
    ...tableBlocks({ heads: ['', '', words.hours], widths: [0, 36, 24], figures: [2] }, [
      ...rows,
      { cells: [words.people, '', hours(workedMinutes)], sum: true },
    ]),
  ];
}
