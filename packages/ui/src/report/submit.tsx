import type { CheckItem, ReportView } from '@daybook/contract/reports';
import type { Language } from '@daybook/contract/values';
import { type ReactElement, useId, useState } from 'react';
import { useLanguage, useWords } from '../language/current.ts';
import { formatDuration } from '../language/format.ts';
import { FieldNote } from './field-note.tsx';
import styles from './form.module.css';
import { type Form, useForm } from './form-context.ts';
import { labelOf } from './label-of.ts';
import { Note } from './note.tsx';
import panels from './panel.module.css';
import { Said } from './said.tsx';
import { useDeed } from './use-deed.ts';
import { Who } from './who.tsx';
import { reportWords } from './words.ts';

/** What has to be there before the report is handed in, as the server sees it, and the handing in. */
export function SubmitPanel(): ReactElement {
  const form = useForm();
  const { view, doors, touch } = form;
  const words = useWords(reportWords);
  const language = useLanguage();
  const [pressed, setPressed] = useState(false);
  const deed = useDeed((by) => doors.submit(by), {
    // The list on the screen may be some seconds older than what was typed last: nothing is said to be lacking before it
    // is known, or who mends it meanwhile is asked who they are without having pressed again.
    first: async () => {
      const whole = isWhole(await doors.again());
      setPressed(true);
      return whole;
    },
  });
  const checks = shownChecks(view.checks);
  const lacking = !isWhole(view);
  return (
    <section className={panels.panel}>
      <DayFacts />
      <h2>{words.before}</h2>
      <ul className={panels.checks}>
        {checks.map((item) => (
          <li
            key={`${item.check} ${item.field}`}
            data-done={item.done}
            data-lacking={(pressed && !item.done) || undefined}
          >
            <Tick done={item.done} />
            {checkName(form, words, language, item)}
          </li>
        ))}
      </ul>
      <Reasons />
      {view.may.write && (
        <>
          <button type="button" className={styles.primary} aria-disabled={deed.busy} onClick={deed.begin}>
            {words.submit}
          </button>
          {pressed && lacking && <Said text={words.notYet} />}
          {!deed.asking && <Said text={deed.said} />}
          <p className={styles.how}>{words.submitHow}</p>
        </>
      )}
      {deed.asking && (
        <Who
          {...{ touch, busy: deed.busy, said: deed.said }}
          people={doors.people}
          say={doors.say}
          onConfirm={deed.confirm}
          onCancel={deed.cancel}
        />
      )}
    </section>
  );
}

function isWhole({ checks }: Pick<ReportView, 'checks'>): boolean {
  return checks.every(({ done }) => done);
}

/** All tenders are one line of the list. */
function shownChecks(checks: readonly CheckItem[]): CheckItem[] {
  const tenders = checks.filter(({ check }) => check === 'tender');
  const [first] = tenders;
  const all = first && { ...first, field: null, done: tenders.every(({ done }) => done) };
  return checks.flatMap((item) => (item.check !== 'tender' ? [item] : item === first && all ? [all] : []));
}

function checkName(
  { view }: Form,
  words: (typeof reportWords)['en'],
  language: Language,
  { check, field }: CheckItem,
): string {
  switch (check) {
    case 'count':
      return words.checkCount;
    case 'float':
      return words.checkFloat;
    case 'tender':
      return words.checkTenders;
    case 'uploads':
      return words.checkUploads;
    case 'still-in':
      return words.checkStillIn;
    case 'variance':
      return words.checkVariance;
    case 'required':
    case 'photo': {
      const [, section, key] = (field ?? '').split('.');
      const asked = view.template.sections.find((one) => one.key === section)?.fields.find((one) => one.key === key);
      return asked ? labelOf(language, asked.label) : '';
    }
  }
}

/** Who is still in and how far it is off, each with the reason that it needs. */
function Reasons(): ReactElement {
  const { view } = useForm();
  const words = useWords(reportWords);
  const here = view.facts.people.filter(({ state }) => state !== 'out');
  const over = view.sees === 'expected' && view.cash.over;
  return (
    <>
      {here.length > 0 && (
        <>
          <Note look="late">{words.stillIn(here.map(({ name }) => name).join(', '))}</Note>
          <ReasonField field="reason.still-in" label={words.stillInWhy} />
        </>
      )}
      {over && <ReasonField field="reason.variance" label={words.overWhy} />}
    </>
  );
}

function ReasonField(props: { field: string; label: string }): ReactElement {
  const { draft, view } = useForm();
  const id = useId();
  const noteId = useId();
  const value = draft.value(props.field);
  return (
    <div className={styles.asked}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        className={styles.input}
        aria-describedby={noteId}
        disabled={!view.may.write}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => draft.edit(props.field, event.currentTarget.value || null)}
        onBlur={() => void draft.flush()}
      />
      <FieldNote id={noteId} field={props.field} />
    </div>
  );
}

function DayFacts(): ReactElement {
  const { view } = useForm();
  const words = useWords(reportWords);
  const { people, workedMinutes, exceptions } = view.facts;
  return (
    <>
      <h2>{words.day}</h2>
      <p>{people.length === 0 ? words.nobody : words.people(people.length, formatDuration(workedMinutes * 60_000))}</p>
      {exceptions > 0 && <p className={styles.how}>{words.exceptions(exceptions)}</p>}
    </>
  );
}

function Tick({ done }: { done: boolean }): ReactElement {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <rect
        x="1"
        y="1"
        width="18"
        height="18"
        rx="5"
        fill={done ? 'var(--in-solid)' : 'none'}
        stroke={done ? 'var(--in-solid)' : 'var(--control)'}
      />
      {done && (
        <path
          d="m5.5 10.4 3 3 6-6.6"
          fill="none"
          stroke="var(--surface)"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
