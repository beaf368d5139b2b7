import type { FieldView } from '@daybook/contract/reports';
import { expect, test } from 'vitest';
import { createDraft, type Doors, type Edits, type Saved } from './draft.ts';

function fieldOf(field: string, value: FieldView['value'], version: number): FieldView {
  return { field, value, version, by: 'Rhea', at: null };
}

/** A draft before a server of two lines: it stores what comes over the right version. */
function open({ fields = [], kept = {} }: { fields?: FieldView[]; kept?: Edits } = {}) {
  const stored = new Map(fields.map((one) => [one.field, one]));
  let keeps = kept;
  let hears = true;
  const sent: string[] = [];
  const later: (() => void)[] = [];
  const doors: Doors = {
    save: async (field, version, value): Promise<Saved> => {
      sent.push(`${field}@${version}=${JSON.stringify(value)}`);
      if (!hears) return { is: 'unheard' };
      const now = stored.get(field) ?? fieldOf(field, null, 0);
      if (now.version !== version) return { is: 'stale', version: now.version, value: now.value };
      const next = fieldOf(field, value, version + 1);
      stored.set(field, next);
      return { is: 'saved', field: next };
    },
    kept: {
      read: () => keeps,
      write: (edits) => {
        keeps = edits;
      },
    },
    now: () => 7,
    later: (run) => {
      later.push(run);
      return () => later.splice(later.indexOf(run), 1);
    },
  };
  return {
    draft: createDraft({ fields }, doors),
    stored,
    sent,
    later,
    kept: () => keeps,
    cut: (is: boolean) => {
      hears = !is;
    },
  };
}

test('what is typed is shown and kept at once, sent over the version that was read, and then forgotten here', async () => {
  const { draft, sent, kept } = open({ fields: [fieldOf('cash.float', 100, 3)] });
  draft.edit('cash.float', 250);
  expect(draft.value('cash.float')).toBe(250);
  expect(kept()).toMatchObject({ 'cash.float': { value: 250, base: 3 } });
  await draft.flush();
  expect(sent).toEqual(['cash.float@3=250']);
  expect(kept()).toEqual({});
  expect(draft.value('cash.float')).toBe(250);
  expect(draft.state()).toMatchObject({ savedAt: 7, cut: false, sending: false });
});

test('what is typed on while the answer is on its way goes out over the new version', async () => {
  const { draft, sent } = open();
  draft.edit('cash.float', 1);
  const under = draft.flush();
  draft.edit('cash.float', 12);
  await under;
  await draft.flush();
  expect(sent).toEqual(['cash.float@0=1', 'cash.float@1=12']);
});

test('somebody else was quicker: nothing is lost, and a person says which one stands', async () => {
  const { draft, stored } = open({ fields: [fieldOf('cash.float', 100, 3)] });
  stored.set('cash.float', fieldOf('cash.float', 700, 4));
  draft.edit('cash.float', 250);
  await draft.flush();
  expect(draft.value('cash.float')).toBe(250);
  expect(draft.state().edits['cash.float']).toMatchObject({ state: 'conflict', theirs: 700, base: 4 });
  draft.settle('cash.float', true);
  await draft.flush();
  expect(stored.get('cash.float')).toMatchObject({ value: 250, version: 5 });

  stored.set('cash.float', fieldOf('cash.float', 900, 6));
  draft.edit('cash.float', 5);
  await draft.flush();
  draft.settle('cash.float', false);
  expect(draft.value('cash.float')).toBe(900);
});

test('both typed the same: there is nothing to say', async () => {
  const { draft, stored } = open({ fields: [fieldOf('deposit', { amount: 1, reference: 'a' }, 1)] });
  stored.set('deposit', fieldOf('deposit', { reference: 'b', amount: 2 }, 2));
  draft.edit('deposit', { amount: 2, reference: 'b' });
  await draft.flush();
  expect(draft.state().edits).toEqual({});
});

test('without the network it is kept, and goes out later, also after the page was loaded again', async () => {
  const first = open();
  first.cut(true);
  first.draft.edit('cash.float', 9);
  await first.draft.flush();
  expect(first.draft.state().cut).toBe(true);
  expect(first.kept()).toMatchObject({ 'cash.float': { value: 9 } });
  const second = open({ kept: first.kept() });
  expect(second.draft.value('cash.float')).toBe(9);
  for (const run of second.later) run();
  await second.draft.flush();
  await Promise.resolve();
  expect(second.stored.get('cash.float')).toMatchObject({ value: 9 });
});

test('what others save is shown, but never over what is being typed', () => {
  const { draft } = open({ fields: [fieldOf('cash.float', 1, 1), fieldOf('cash.left', 1, 1)] });
  draft.edit('cash.left', 5);
  draft.receive({ fields: [fieldOf('cash.float', 2, 2), fieldOf('cash.left', 2, 2)] });
  expect([draft.value('cash.float'), draft.value('cash.left')]).toEqual([2, 5]);
  draft.receive({ fields: [fieldOf('cash.float', 1, 1)] });
  expect(draft.value('cash.float')).toBe(2);
});

test('what somebody else stored is told to whoever looks on, as another state', () => {
  const { draft } = open({ fields: [fieldOf('cash.float', 100, 1)] });
  const before = draft.state();
  let told = 0;
  draft.subscribe(() => {
    told += 1;
  });
  draft.receive({ fields: [fieldOf('cash.float', 500, 2)] });
  expect(draft.value('cash.float')).toBe(500);
  expect(told).toBe(1);
  expect(draft.state()).not.toBe(before);
});
