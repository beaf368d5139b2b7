import { useCallback, useEffect, useState } from 'react';

type Texts = Record<string, string>;

const keyOf = (name: string) => `daybook-portal-${name}`;

/**
 * What is typed into a form, kept in the tab until it was sent, so that a reload loses nothing. What is named as secret
 * is never kept.
 */
export function useKept<T extends Texts>(
  name: string,
  empty: T,
  secret: readonly (keyof T)[] = [],
): [T, (changed: Partial<T>) => void, () => void] {
  const [typed, setTyped] = useState<T>(() => read(name, empty));
  const [isSent, setSent] = useState(false);
  useEffect(() => {
    if (isSent) sessionStorage.removeItem(keyOf(name));
    else write(name, Object.fromEntries(Object.entries(typed).filter(([one]) => !secret.includes(one))));
  }, [name, typed, secret, isSent]);
  const change = useCallback((changed: Partial<T>) => {
    setSent(false);
    setTyped((before) => ({ ...before, ...changed }));
  }, []);
  const forget = useCallback(() => setSent(true), []);
  return [typed, change, forget];
}

function read<T extends Texts>(name: string, empty: T): T {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return empty;
    const known = Object.entries(kept).filter(([one, text]) => one in empty && typeof text === 'string');
    return { ...empty, ...Object.fromEntries(known) };
  } catch {
    return empty;
  }
}

function write(name: string, texts: Texts): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(texts));
  } catch {
    // A browser that keeps nothing only forgets on a reload.
  }
}

/** Forgets all that this tab was about to send: somebody else may come to this phone. */
export function forgetAllKept(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(keyOf(''))) sessionStorage.removeItem(key);
  } catch {
    // There is nothing to forget.
  }
}
