import { useState } from 'react';

/**
 * A field whose text is the person's while it is typed in, and the value's otherwise. What cannot be read stays as it
 * was typed, and is said on leaving.
 */
export function useTyped<T>(
  value: T,
  { print, read }: { print: (value: T) => string; read: (text: string) => T | undefined },
) {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const unread = typed !== null && read(typed) === undefined;
  return {
    text: typed ?? print(value),
    wrong: unread && left,
    /** The value of what is typed now; undefined while it cannot be read. */
    type: (text: string): T | undefined => {
      setTyped(text);
      setLeft(false);
      return read(text);
    },
    leave: () => {
      if (unread) setLeft(true);
      else setTyped(null);
    },
  };
}
