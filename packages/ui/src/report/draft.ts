import type { ReportFieldValue } from '@daybook/contract/report-fields';
import type { FieldView, ReportView } from '@daybook/contract/reports';
import { isSameValue } from './same-value.ts';

export type Value = ReportFieldValue | null;

/** What the server said to a save. */
export type Saved =
  | { is: 'saved'; field: FieldView }
  /** Somebody else changed the field meanwhile; what stands there now. */
  | { is: 'stale'; version: number; value: Value }
  /** Refused for good: sending the same again changes nothing. */
  | { is: 'refused'; said: string }
  /** Not heard; to be sent again. */
  | { is: 'unheard' };

/** What was typed here and is not stored yet. */
export interface Edit {
  value: Value;
  /** The field's version that it was typed over. */
  base: number;
  state: 'waiting' | 'conflict' | 'refused';
  /** Of a conflict: what somebody else put there. */
  theirs?: Value;
  said?: string;
}
export type Edits = Readonly<Record<string, Edit>>;

export interface DraftState {
  edits: Edits;
  /** Not heard when it was sent last: what was typed waits here. */
  cut: boolean;
  sending: boolean;
  /** When something was stored last, in ms; null: nothing yet. */
  savedAt: number | null;
}

/** Where what was typed outlives the page. */
export interface Kept {
  read(): Edits;
  write(edits: Edits): void;
}

export interface Doors {
  save(field: string, version: number, value: Value): Promise<Saved>;
  /** What was typed outlives the page in here. */
  kept: Kept;
  now(): number;
  later(run: () => void, ms: number): () => void;
}

/** A pause in typing; a field that is left is sent at once. */
const pauseMs = 600;
const againMs = 3_000;

/**
 * What somebody writes in a report on this device: shown at once, kept through a reload, saved field by field, each over
 * the version that was read, and never thrown away because somebody else was quicker.
 */
export function createDraft(view: Pick<ReportView, 'fields'>, doors: Doors) {
  const known = new Map<string, { value: Value; version: number }>();
  let state: DraftState = { edits: doors.kept.read(), cut: false, sending: false, savedAt: null };
  let cancel = () => {};
  let ended = false;
  const listeners = new Set<() => void>();
  const set = (next: Partial<DraftState>) => {
    state = { ...state, ...next };
    if (next.edits) doors.kept.write(next.edits);
    for (const listener of listeners) listener();
  };
  const put = (field: string, edit: Edit | null) => {
    const { [field]: _, ...others } = state.edits;
    set({ edits: edit ? { ...others, [field]: edit } : others });
  };
  const plan = (ms: number) => {
    cancel();
    cancel = doors.later(() => void flush(), ms);
  };
  let sending: Promise<void> | null = null;
  /** Whoever asks while it is being sent waits for that, and what was typed meanwhile goes with it. */
  const flush = (): Promise<void> => {
    cancel();
    if (ended) return Promise.resolve();
    sending ??= send().finally(() => {
      sending = null;
    });
    return sending;
  };
  const send = async () => {
    set({ sending: true });
    let cut = false;
    for (;;) {
      const next = Object.entries(state.edits).find(([, { state: of }]) => of === 'waiting');
      if (!next || cut) break;
      const [field, edit] = next;
      const saved = await doors.save(field, edit.base, edit.value);
      cut = saved.is === 'unheard';
      take(field, edit, saved);
    }
    set({ sending: false, cut });
    if (cut && !ended) plan(againMs);
  };
  /** What was typed on while the answer was on its way stays, over what is stored now. */
  const take = (field: string, sent: Edit, saved: Saved) => {
    const now = state.edits[field];
    const typedOn = now && !isSameValue(now.value, sent.value) ? now : null;
    switch (saved.is) {
      case 'saved':
        known.set(field, { value: saved.field.value, version: saved.field.version });
        set({ savedAt: doors.now() });
        return put(field, typedOn && { ...typedOn, base: saved.field.version });
      case 'stale': {
        known.set(field, { value: saved.value, version: saved.version });
        const mine = typedOn ?? sent;
        if (isSameValue(mine.value, saved.value)) return put(field, null);
        return put(field, { value: mine.value, base: saved.version, state: 'conflict', theirs: saved.value });
      }
      case 'refused':
        return put(field, typedOn ?? { ...sent, state: 'refused', said: saved.said });
      case 'unheard':
    }
  };
  const receive = ({ fields }: Pick<ReportView, 'fields'>) => {
    for (const { field, value, version } of fields) {
      if (version >= (known.get(field)?.version ?? 0)) known.set(field, { value, version });
    }
    // A state of its own: a screen that finds the same one again does not look what stands in the fields.
    set({});
  };
  receive(view);
  if (Object.keys(state.edits).length > 0) plan(0);
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    /** What is shown: what was typed here, else what is stored. */
    value: (field: string): Value =>
      state.edits[field]?.value ?? (field in state.edits ? null : (known.get(field)?.value ?? null)),
    receive,
    edit: (field: string, value: Value) => {
      const stored = known.get(field) ?? { value: null, version: 0 };
      const before = state.edits[field];
      if (!before && isSameValue(stored.value, value)) return;
      // Which of two stands is said by a person, and not by typing on.
      if (before?.state === 'conflict') return put(field, { ...before, value });
      put(field, { value, base: before?.state === 'waiting' ? before.base : stored.version, state: 'waiting' });
      plan(pauseMs);
    },
    /** Of a conflict: whether what was typed here stands, or what the other one put there. */
    settle: (field: string, mine: boolean) => {
      const edit = state.edits[field];
      if (!edit) return;
      put(field, mine ? { value: edit.value, base: edit.base, state: 'waiting' } : null);
      if (mine) plan(0);
    },
    /** Sends what waits, now. Settles when all of it was sent, or was not heard. */
    flush,
    end: () => {
      ended = true;
      cancel();
    },
  };
}
export type Draft = ReturnType<typeof createDraft>;
