import type { ExceptionDetail } from '@daybook/contract/exceptions';
import type { ExceptionId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { Button, Textarea, TextInput } from '@mantine/core';
import { type Dispatch, type ReactElement, type SetStateAction, useRef } from 'react';
import { flushSync } from 'react-dom';
import { PersonChoice } from '../directory/person-choice.tsx';
import { RefusalNote } from '../form/refusal-note.tsx';
import { WhichMoment } from '../form/which-moment.tsx';
import { cityOf } from '../time.ts';
import { AnswerCards } from './answer-cards.tsx';
import { answerWords } from './answer-words.ts';
import styles from './decide.module.css';
import { actionOf, type Draft, proposedOf, punchOf, timeShown } from './draft.ts';
import { useDecide } from './use-decide.ts';
import { useDecideKeys } from './use-decide-keys.ts';
import { exceptionWords } from './words.ts';

/** The answers as cards, what they need besides, a reason, and one button that names the deed. */
export function Decide(props: {
  detail: ExceptionDetail;
  draft: Draft;
  setDraft: Dispatch<SetStateAction<Draft>>;
  next: () => void;
  show: (id: ExceptionId) => void;
}): ReactElement | null {
  const words = useWords(exceptionWords);
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const { detail, draft, setDraft } = props;
  const { item, evidence, answers } = detail;
  const { decide, sending, faults, refused, clear, needsPerson } = useDecide(props);
  const set = (change: Partial<Draft>) => {
    clear();
    setDraft((before) => ({ ...before, ...change }));
  };
  const send = async () => {
    if (await decide()) return;
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  useDecideKeys({
    choose: (index) => {
      const answer = answers[index];
      if (!answer) return;
      // Drawn at once, so that what is typed next finds its field.
      flushSync(() => set({ answer }));
      const field = form.current?.querySelector<HTMLElement>('[data-field]');
      field?.focus();
      // What the employee said stands there already: it is taken as it is, or typed over.
      if (field instanceof HTMLInputElement) field.select();
    },
    decide: () => void send(),
  });
  if (draft.answer === null) return null;
  const { zone } = item.site;
  const { between } = evidence;
  const told = {
    kind: item.kind,
    action: actionOf(detail),
    punch: punchOf(detail),
    time: draft.answer === 'add' ? timeShown(draft) : null,
    name: draft.person?.name ?? item.employee?.calledName ?? null,
    proposed: proposedOf(detail),
  };
  const deed = answerWords[language][draft.answer].deed({
    ...told,
    name: draft.answer === 'accept-for' ? (draft.person?.name ?? null) : told.name,
  });
  return (
    <form
      ref={form}
      noValidate
      className={styles.decide}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <AnswerCards detail={detail} told={told} chosen={draft.answer} choose={(answer) => set({ answer })} />
      {draft.answer === 'add' && (
        <div className={styles.when}>
          {!between && (
            <TextInput
              type="date"
              label={words.date}
              value={draft.date}
              onChange={(event) => set({ date: event.currentTarget.value, offset: undefined })}
            />
          )}
          <TextInput
            data-field
            label={words.time}
            description={words.timeHelp(cityOf(zone))}
            inputMode="text"
            autoComplete="off"
            value={draft.time}
            error={faults.at}
            onChange={(event) => set({ time: event.currentTarget.value, offset: undefined })}
          />
          {between && (
            <p className={styles.between}>
              {words.between(formatTime(zone, between.after), formatTime(zone, between.before))}
            </p>
          )}
        </div>
      )}
      {refused?.facts.instants && (
        <WhichMoment
          instants={refused.facts.instants}
          choose={({ date, time, offset }) => set({ date, time, offset })}
          chosen={draft.offset}
        />
      )}
      {needsPerson && (
        <PersonChoice
          label={words.person}
          value={draft.person}
          error={faults.employeeId}
          choose={(person) => set({ person })}
        />
      )}
      <Textarea
        {...(draft.answer === 'add' || needsPerson ? {} : { 'data-field': true })}
        label={words.reason}
        description={words.reasonHelp(item.employee?.calledName ?? null)}
        autosize
        minRows={1}
        maxRows={5}
        value={draft.reason}
        error={faults.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      {refused && <RefusalNote refused={refused} />}
      <div className={styles.ways}>
        <Button type="submit" size="md" loading={sending}>
          {deed}
        </Button>
        {(evidence.punches.length > 0 || evidence.held !== null) && <span className={styles.stays}>{words.stays}</span>}
      </div>
    </form>
  );
}
