/** Keys of one burst, as a scanner types them. */
export interface Burst {
  code: string;
  /** When the last key came, in ms. */
  at: number;
}

export const noBurst: Burst = { code: '', at: 0 };

/** A scanner types a key every few milliseconds; a person does not. */
const between = 60;
const shortest = 4;

/** Reads one more key. `read` is the badge's code when this key ended one. */
export function readKey(before: Burst, key: string, at: number): { burst: Burst; read: string | null } {
  const code = at - before.at <= between ? before.code : '';
  if (key === 'Enter') return { burst: noBurst, read: code.length >= shortest ? code : null };
  // A scanner types capitals with a Shift; keys without a character change nothing.
  if ([...key].length !== 1) return { burst: { code, at }, read: null };
  return { burst: { code: code + key, at }, read: null };
}
