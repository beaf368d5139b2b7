import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type RefObject, useRef, useState } from 'react';
import { useKept } from './use-kept.ts';

type Texts = Record<string, string>;

export interface Entry {
  form: RefObject<HTMLFormElement | null>;
  submit: (event: FormEvent) => void;
  error: unknown;
  busy: boolean;
}

/**
 * A form of the portal: checked on leaving a field and on sending, the first wrong field in focus, and what was typed
 * stays whatever becomes of it.
 */
export function useEntry<T extends Texts, R>(props: {
  name: string;
  empty: T;
  secret?: readonly (keyof T)[];
  /** The fields that are not as they have to be. */
  check: (typed: T) => readonly (keyof T)[];
  send: (typed: T) => Promise<R>;
  done: (answer: R) => unknown;
}) {
  const { name, empty, secret = [], check, send, done } = props;
  const [typed, type, forget] = useKept(name, empty, secret);
  const [wrong, setWrong] = useState<readonly (keyof T)[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const deed = useMutation({
    mutationFn: send,
    onSuccess: async (answer) => {
      // Who comes to this phone next finds no password in it.
      type(Object.fromEntries(secret.map((one) => [one, ''])) as Partial<Texts> as Partial<T>);
      forget();
      await done(answer);
    },
  });
  const field = <K extends keyof T & string>(one: K, error: string) => ({
    ...{ name: one, value: typed[one] ?? '', error: wrong.includes(one) ? error : undefined },
    type: (value: string) => type({ [one]: value } as Partial<Texts> as Partial<T>),
    left: () => {
      const bad = typed[one] !== '' && check(typed).includes(one);
      setWrong((before) => [...before.filter((other) => other !== one), ...(bad ? [one] : [])]);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (deed.isPending) return;
    const found = check(typed);
    setWrong(found);
    if (found[0]) form.current?.querySelector<HTMLElement>(`[name="${String(found[0])}"]`)?.focus();
    else deed.mutate(typed);
  };
  const entry: Entry = { form, submit, error: deed.error, busy: deed.isPending };
  return { typed, field, entry };
}
