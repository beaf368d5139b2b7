import { expect, test } from 'vitest';
import { emptyDraft, keepDraft, keptDraft } from './draft.ts';

function store() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test('what is typed for one site is kept for it and no other', () => {
  const kept = store();
  const draft = { ...emptyDraft, date: '2026-11-24', typed: { ...emptyDraft.typed, name: 'Paz Aquino' } };
  keepDraft('parian', draft, kept);
  expect(keptDraft('parian', kept)).toEqual(draft);
  expect(keptDraft('calamba', kept)).toEqual(emptyDraft);
});

test.each(['', 'null', '[]', '"x"', '{"typed":{}}', '{"serviceId":1'])('what was kept as %s begins anew', (text) => {
  expect(keptDraft('parian', { getItem: () => text })).toEqual(emptyDraft);
});

test('a browser that keeps nothing books all the same', () => {
  const full = {
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(() => keepDraft('parian', emptyDraft, full)).not.toThrow();
});
