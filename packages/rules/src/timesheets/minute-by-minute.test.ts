import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyWholeShifts } from '../testing/any-case.ts';
import { countMinutes, nothing } from '../testing/minute-by-minute.ts';
import { value } from './value.ts';

test('by stretches every date has what it has when its minutes are counted one by one', () => {
  fc.assert(
    fc.property(anyWholeShifts(), ({ person, span }) => {
      const counted = countMinutes(person);
      for (const { date, figures } of value(person, span).days)
        expect({ date, ...figures }).toMatchObject({ date, ...(counted.get(date) ?? nothing()) });
    }),
    { numRuns: 30 },
  );
}, 180_000);
