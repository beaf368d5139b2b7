import type { DayView, Timesheet } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { punchNames } from '../../clock/punch-names.ts';
import { RefusalNote } from '../../form/refusal-note.tsx';
import { WhichMoment } from '../../form/which-moment.tsx';
import { formWords } from '../../form/words.ts';
import { cityOf } from '../../time.ts';
import styles from './ask.module.css';
import { askWords } from './ask-words.ts';
import { useAsk } from './use-ask.ts';

const deeds = ['add', 'replace', 'void'] as const;
const kinds = ['in', 'break-start', 'break-end', 'out'] as const;

/** Asks a manager to add, to move or to take out a punch of one's own. */
export function Ask(props: { sheet: Timesheet; day: DayView; close: () => void }): ReactElement {
  const { sheet, day, close } = props;
  const words = useWords(askWords);
  const form = useWords(formWords);
  const language = useLanguage();
  const { typed, set, chooseDeed, choosePunch, punches, zone, faults, instants, refused, sending, send } = useAsk(
    sheet,
    day,
    close,
  );
  const { deed } = typed;
  const names = punchNames[language];
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className={styles.quiet}>{words.lead}</p>
      <fieldset className={styles.deeds}>
        <legend>{words.what}</legend>
        {deeds.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="deed"
              checked={deed === one}
              disabled={one !== 'add' && punches.length === 0}
              onChange={() => chooseDeed(one)}
            />
            {words[one]}
          </label>
        ))}
      </fieldset>
      {deed === 'add' ? (
        <Select
          label={words.kind}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: names[value] }))}
          value={typed.kind}
          onChange={(value) => set({ kind: kinds.find((one) => one === value) ?? typed.kind })}
        />
      ) : (
        <Select
          label={words.punch}
          allowDeselect={false}
          error={faults.punch}
          data={punches.map(({ id, kind, at, zone: there }) => ({
            value: id,
            label: words.punchAt(names[kind], formatTime(there, at)),
          }))}
          value={typed.punchId ?? null}
          onChange={choosePunch}
        />
      )}
      {deed !== 'void' && (
        <div className={styles.when}>
          <TextInput
            type="date"
            label={words.date}
            value={typed.date}
            onChange={(event) => set({ date: event.currentTarget.value })}
          />
          <TextInput
            label={words.time}
            description={words.timeHelp(cityOf(zone))}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="off"
            value={typed.time}
            error={faults.time}
            onChange={(event) => set({ time: event.currentTarget.value })}
          />
        </div>
      )}
      {deed !== 'void' && instants && (
        <WhichMoment
          instants={instants}
          chosen={typed.offset}
          choose={({ date, time, offset }) => set({ date, time, offset })}
        />
      )}
      <Textarea
        label={words.note}
        description={words.noteHelp}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={200}
        value={typed.note}
        error={faults.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {refused && <RefusalNote refused={refused} />}
      <div className={styles.ways}>
        <Button type="submit" size="md" loading={sending}>
          {{ add: words.sendAdd, replace: words.sendReplace, void: words.sendVoid }[deed]}
        </Button>
        <Button variant="subtle" color="gray" size="md" onClick={close}>
          {form.cancel}
        </Button>
      </div>
    </form>
  );
}
