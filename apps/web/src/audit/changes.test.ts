import { expect, test } from 'vitest';
import { changesOf } from './changes.ts';

test.each([
  ['only what differs', { a: 1, b: [1] }, { a: 2, b: [1] }, [{ field: 'a', before: 1, after: 2 }]],
  ['all of what is new', null, { a: 1 }, [{ field: 'a', before: undefined, after: 1 }]],
  ['all of what is gone', { a: 1 }, null, [{ field: 'a', before: 1, after: undefined }]],
  ['a field that was added', { a: 1 }, { a: 1, b: null }, [{ field: 'b', before: undefined, after: null }]],
  ['not the counters', { id: 'x', version: 1 }, { id: 'x', version: 2 }, []],
  ['not ids that name nothing', null, { heldId: 'x', entries: ['y'] }, []],
  [
    'each of a group of settings',
    { name: 'x', attendance: { rest: 1, lateGrace: 5 } },
    { name: 'x', attendance: { rest: 1, lateGrace: 10 } },
    [{ field: 'lateGrace', before: 5, after: 10 }],
  ],
  [
    'each of what a site reports',
    { name: 'x', reports: { kind: 'shop', from: null } },
    { name: 'x', reports: { kind: 'shop', from: '2026-06-09' } },
    [{ field: 'reportsFrom', before: null, after: '2026-06-09' }],
  ],
  ['nothing of nothing', null, null, []],
])('the changes are %s', (_, before, after, changes) => {
  expect(changesOf({ before, after })).toEqual(changes);
});
