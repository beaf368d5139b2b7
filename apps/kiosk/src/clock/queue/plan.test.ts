import { expect, test } from 'vitest';
import { type Answer, newRound, nextBatch, pauseAfter, type Round, stepAfter } from './plan.ts';
import type { QueueRecord } from './record.ts';

const now = { at: 1_000_000_000, version: '1' };
const day = 24 * 3_600_000;
const nobody: ReadonlySet<string> = new Set();

function record(order: number, more: Partial<QueueRecord> = {}): QueueRecord {
  const id = `p${order}`;
  const claim = { method: 'grant', grant: 'g' } as const;
  const punch = {
    id,
    kind: 'in',
    occurredAt: '2026-11-23T00:00:00.000Z',
    bootId: 'b',
    elapsedMs: 0,
    skewMs: 0,
  } as const;
  return { id, order, version: 1, punch: { ...punch, claim }, employeeId: null, refused: null, ...more };
}

const many = (n: number) => Array.from({ length: n }, (_, place) => record(place + 1));
const idsOf = (records: readonly QueueRecord[]) => records.map(({ id }) => id);

test('the oldest fifty go first, in order', () => {
  const batch = nextBatch(many(120).toReversed(), newRound, nobody, now);
  expect(idsOf(batch)).toEqual(idsOf(many(50)));
});

test('what somebody waits for is left alone', () => {
  expect(idsOf(nextBatch(many(3), newRound, new Set(['p2']), now))).toEqual(['p1', 'p3']);
});

test.each<[string, QueueRecord['refused'], boolean]>([
  ['that was just refused stays', { at: now.at - 1, by: '1' }, false],
  ['that was refused a day ago is tried again', { at: now.at - day, by: '1' }, true],
  ['that was refused in a future that a set clock took away is tried again', { at: now.at + day, by: '1' }, true],
  ['that was refused to an older app is tried again', { at: now.at - 1, by: '0' }, true],
])('a record %s', (_, refused, tried) => {
  const batch = nextBatch([record(1, { refused }), record(2)], newRound, nobody, now);
  expect(batch[0]?.id === 'p1').toBe(tried);
});

/** Plays a server that cannot read some records and fails over others until the round is over. */
function playRound(records: QueueRecord[], answer: (batch: readonly QueueRecord[]) => Answer) {
  let left = records;
  let round: Round = newRound;
  const sent: string[][] = [];
  const refused: string[] = [];
  for (;;) {
    const batch = nextBatch(left, round, nobody, now);
    if (batch.length === 0) return { left: idsOf(left), sent, refused };
    sent.push(idsOf(batch));
    const step = stepAfter(round, batch, answer(batch));
    left = left
      .filter(({ id }) => !step.remove.includes(id))
      .map((each) => (step.refuse.includes(each.id) ? { ...each, refused: { at: now.at, by: now.version } } : each));
    refused.push(...step.refuse);
    if (step.stop) return { left: idsOf(left), sent, refused };
    round = step.round;
  }
}

const takes = (batch: readonly QueueRecord[]): Answer => ({ is: 'answered', ids: idsOf(batch) });

test('a round ends when all is sent', () => {
  const { left, sent } = playRound(many(120), takes);
  expect(left).toEqual([]);
  expect(sent.map(({ length }) => length)).toEqual([50, 50, 20]);
});

test.each<['unread' | 'fault', string[]]>([
  ['unread', ['p3']],
  ['fault', []],
])('one record that is %s stays, and holds none of the others up', (is, marked) => {
  const { left, refused } = playRound(many(60), (batch) =>
    batch.some(({ id }) => id === 'p3') ? { is } : takes(batch),
  );
  expect(left).toEqual(['p3']);
  expect(refused).toEqual(marked);
});

test('a record that an answer does not name stays, and is not sent again in the same round', () => {
  const { left, sent } = playRound(many(3), (batch) => ({
    is: 'answered',
    ids: idsOf(batch).filter((id) => id !== 'p2'),
  }));
  expect(left).toEqual(['p2']);
  expect(sent).toHaveLength(1);
});

test.each<Answer>([{ is: 'silent' }, { is: 'shut' }])(
  'when the server is %o the round ends and all stays',
  (answer) => {
    const { left, sent } = playRound(many(60), () => answer);
    expect(left).toHaveLength(60);
    expect(sent).toHaveLength(1);
  },
);

test('the pause after failures doubles up to a minute', () => {
  expect([1, 2, 3, 7, 40].map(pauseAfter)).toEqual([1_000, 2_000, 4_000, 60_000, 60_000]);
});
