import type { ShiftInput } from '@daybook/contract/planned-shifts';
import { useWords } from '@daybook/ui/language/current';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { parseTime } from '../../form/parse-time.ts';
import styles from '../../form/record-form.module.css';
import { planWords } from './words.ts';

type Times = Pick<ShiftInput, 'starts' | 'ends' | 'breakMinutes' | 'note'>;

/** The times of a planned shift; checked on leaving a field, and as a whole when it is saved. */
export function ShiftForm(props: {
  times: Times;
  save: (times: Times) => void;
  remove: (() => void) | undefined;
}): ReactElement {
  const words = useWords(planWords);
  const [typed, setTyped] = useState({
    starts: props.times.starts,
    ends: props.times.ends,
    breaks: String(props.times.breakMinutes),
    note: props.times.note,
  });
  const [left, setLeft] = useState<readonly string[]>([]);
  const [starts, ends] = [parseTime(typed.starts), parseTime(typed.ends)];
  const breakMinutes = /^\d{1,3}$/.test(typed.breaks) && Number(typed.breaks) <= 480 ? Number(typed.breaks) : null;
  const errors = {
    starts: starts === null ? words.notATime : undefined,
    ends: ends === null ? words.notATime : undefined,
    breaks: breakMinutes === null ? words.notMinutes : undefined,
  };
  const shown = (field: keyof typeof errors) => (left.includes(field) ? errors[field] : undefined);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setLeft(['starts', 'ends', 'breaks']);
    if (starts !== null && ends !== null && breakMinutes !== null) {
      props.save({ starts, ends, breakMinutes, note: typed.note.trim() });
      return;
    }
    const [first] = Object.entries(errors).find(([, error]) => error) ?? [];
    const field = first ? event.currentTarget.elements.namedItem(first) : null;
    if (field instanceof HTMLElement) field.focus();
  };
  const field = (name: keyof typeof typed, label: string) => ({
    name,
    label,
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [name]: value }));
    },
    onBlur: () => setLeft((before) => [...before, name]),
  });
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <TextInput {...field('starts', words.starts)} error={shown('starts')} data-autofocus inputMode="numeric" />
      <TextInput
        {...field('ends', words.ends)}
        error={shown('ends')}
        description={starts !== null && ends !== null && ends <= starts ? words.nextDay : undefined}
        inputMode="numeric"
      />
      <TextInput {...field('breaks', words.break)} error={shown('breaks')} inputMode="numeric" />
      <TextInput {...field('note', words.note)} description={words.noteHelp} maxLength={60} />
      <div className={styles.ways}>
        <Button type="submit">{words.save}</Button>
        {props.remove && (
          <Button variant="default" onClick={props.remove}>
            {words.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
