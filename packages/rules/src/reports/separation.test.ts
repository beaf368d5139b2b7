import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Doer, type Hands, isSamePerson, whyNotDecide } from './separation.ts';

const shared = 'shared';
const rhea = { employeeId: 'rhea', accountId: shared };
const dennis = { employeeId: 'dennis', accountId: shared };
const nena = { employeeId: 'nena', accountId: 'nena-s' };
const luz = { employeeId: null, accountId: 'luz-s' };

const hands = (more: Partial<Hands> = {}): Hands => ({
  ...{ opener: rhea, counters: [dennis], submitters: [rhea], over: false, recounted: false, blind: false },
  ...more,
});

test.each<[string, Doer, Hands, ReturnType<typeof whyNotDecide>]>([
  ['the submitter', { ...rhea, accountId: 'another' }, hands(), 'submitter'],
  ['the submitter of a version before', nena, hands({ submitters: [nena, rhea] }), 'submitter'],
  ['the counter, inside the limit', { ...dennis, accountId: 'own' }, hands(), null],
  ['the counter, over it', { ...dennis, accountId: 'own' }, hands({ over: true }), 'not-a-second-person'],
  ['the counter, counted again', { ...dennis, accountId: 'own' }, hands({ recounted: true }), 'not-a-second-person'],
  ['the opener, counted again', nena, hands({ recounted: true, opener: nena }), 'not-a-second-person'],
  ['somebody else, counted again', nena, hands({ recounted: true }), null],
  ['the blind counter, inside it', { ...dennis, accountId: 'own' }, hands({ blind: true }), 'not-a-second-person'],
  ['the opener of a blind count, inside it', nena, hands({ blind: true, opener: nena }), null],
  [
    'the counter of a count that was counted again',
    nena,
    hands({ over: true, counters: [nena, dennis] }),
    'not-a-second-person',
  ],
  ['the opener, over it', nena, hands({ over: true, opener: nena }), 'not-a-second-person'],
  ['somebody else, over it', nena, hands({ over: true }), null],
  ['an account without a person that handed it in', luz, hands({ submitters: [luz] }), 'submitter'],
  [
    'the same person by another account',
    { employeeId: 'nena', accountId: 'new' },
    hands({ submitters: [nena] }),
    'submitter',
  ],
  [
    'the account at which another person handed it in, when it was shared',
    { employeeId: null, accountId: shared },
    hands({ over: true }),
    'submitter',
  ],
  [
    'the account of somebody who handed it in, linked to another since',
    { employeeId: 'luz', accountId: 'nena-s' },
    hands({ submitters: [nena] }),
    'submitter',
  ],
])('C09 %s', (_, decider, had, expected) => {
  expect(whyNotDecide(decider, had)).toBe(expected);
});

test('the same person by any account and the same account of any person are one, and nobody else', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const doer = fc.record({ employeeId: fc.option(name), accountId: name });
  fc.assert(
    fc.property(doer, doer, (decider, did) => {
      const byPerson = did.employeeId !== null && did.employeeId === decider.employeeId;
      expect(isSamePerson(decider, did)).toBe(byPerson || did.accountId === decider.accountId);
      expect(isSamePerson(did, decider)).toBe(isSamePerson(decider, did));
    }),
  );
});

test('whoever may decide over the limit may inside it, and one more hand lets nobody in', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const doer = fc.record({ employeeId: fc.option(name), accountId: name });
  const some = fc.array(doer, { maxLength: 3 });
  fc.assert(
    fc.property(doer, doer, some, some, doer, fc.boolean(), (decider, opener, counters, submitters, more, blind) => {
      const had = { opener, counters, submitters, blind, recounted: false };
      const at = (over: boolean) => whyNotDecide(decider, { ...had, over });
      if (at(true) === null) expect(at(false)).toBeNull();
      const counted = whyNotDecide(decider, { ...had, counters: [...counters, more], over: true });
      if (counted === null) expect(at(true)).toBeNull();
      // Whether it is over tells no blind counter anything.
      if (blind && counters.some((by) => isSamePerson(decider, by))) expect(at(true)).toBe(at(false));
    }),
  );
});
