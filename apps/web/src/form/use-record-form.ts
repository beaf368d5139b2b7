import { type Refused, refusedBy } from '@daybook/client';
import type { Reason } from '@daybook/contract/errors';
import { useLanguage } from '@daybook/ui/language/current';
import { refusalSentence } from '@daybook/ui/language/refusals';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import type * as z from 'zod/mini';
import { serverNow } from '../time.ts';
import { faultPaths, sentencesAt } from './fields.ts';

interface Asked<V, I> {
  /** The contract's schema of what is sent. */
  schema: z.core.$ZodType<unknown, I>;
  initial: V;
  /** What is sent of what was typed. */
  toInput: (values: V) => I;
  /** What to say under each field when it is not right. */
  sentences: Readonly<Record<string, string>>;
  /** The field that a refusal is about; others stand at the foot of the form. */
  fieldOfReason?: Partial<Record<Reason, string>>;
  /** Where the form is laid out differently from what is sent: the field that a path of it is about. */
  fieldAt?: (path: string) => string;
  send: (input: I) => Promise<unknown>;
}

/** What `RecordForm` needs of a form. */
export interface FormState {
  place: React.RefObject<HTMLFormElement | null>;
  submit: (event: React.FormEvent<HTMLFormElement>) => void;
  sending: boolean;
  refused: Refused | null;
}

/**
 * A form checked by the contract: a field when it is left, all of it when it is sent. What the server refuses stands at
 * its field, or at the foot; the first field with a fault gets the focus.
 */
export function useRecordForm<V extends Record<string, unknown>, I>(
  asked: Asked<V, I>,
): { form: UseFormReturnType<V, V, (values: V) => Record<string, string>>; state: FormState } {
  const language = useLanguage();
  const place = useRef<HTMLFormElement>(null);
  const sentencesOf = (paths: readonly string[]) =>
    sentencesAt(asked.fieldAt ? paths.map(asked.fieldAt) : paths, asked.sentences);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const form = useForm({
    initialValues: asked.initial,
    validateInputOnBlur: true,
    validate: (values: V): Record<string, string> => sentencesOf(faultPaths(asked.schema, asked.toInput(values))),
  });
  const toFirstFault = () =>
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());

  const send = async (values: V) => {
    setSending(true);
    setRefused(null);
    try {
      await asked.send(asked.toInput(values));
    } catch (error) {
      const why = refusedBy(error);
      const field = why.reason === 'no-answer' ? undefined : asked.fieldOfReason?.[why.reason];
      const errors =
        field && why.reason !== 'no-answer'
          ? { [field]: refusalSentence(language, why.reason, why.facts, serverNow()) }
          : sentencesOf(Object.keys(why.fields));
      form.setErrors(errors);
      if (Object.keys(errors).length > 0) toFirstFault();
      else setRefused(why);
    } finally {
      setSending(false);
    }
  };

  return {
    form,
    state: { place, submit: form.onSubmit((values) => void send(values), toFirstFault), sending, refused },
  };
}
