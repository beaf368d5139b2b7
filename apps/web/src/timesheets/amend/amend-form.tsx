import type { DayView, Timesheet } from '@daybook/contract/timesheets';
import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { Button, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactElement, useRef } from 'react';
import { RefusalNote } from '../../form/refusal-note.tsx';
import { cityOf } from '../../time.ts';
import styles from './amend.module.css';
import { AmendRow } from './amend-row.tsx';
import { amendWords } from './amend-words.ts';
import { newRow, type Row, timeShown } from './draft.ts';
import { ImpactNote } from './impact-note.tsx';
import { useAmend } from './use-amend.ts';

/** The punches, what is done to them and what that comes to, a reason, and a button that names the deed. */
export function AmendForm(props: { sheet: Timesheet; day: DayView; close: () => void }): ReactElement {
  const words = useWords(amendWords);
  const { sheet, day, close } = props;
  const form = useRef<HTMLFormElement>(null);
  const amend = useAmend(sheet, day, close);
  const { rows, change, changes } = amend;
  const send = async () => {
    if (await amend.send()) return;
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {rows.length === 0 && <p className={styles.stays}>{words.none}</p>}
      <ul className={styles.rows} aria-label={words.punches}>
        {rows.map((row) => (
          <AmendRow
            key={row.id}
            row={row}
            date={day.date}
            fault={amend.faultOf(row)}
            instants={amend.instantsOf(row)}
            set={(of) => change((before) => before.map((one) => (one.id === row.id ? { ...one, ...of } : one)))}
            remove={() => change((before) => before.filter((one) => one.id !== row.id))}
          />
        ))}
      </ul>
      <div className={styles.ways}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} stroke={1.7} />}
          onClick={() => change((before) => [...before, newRow(before, day, sheet.site)])}
        >
          {words.add}
        </Button>
        <span className={styles.stays}>{words.clock(cityOf(rows[0]?.zone ?? sheet.site.zone))}</span>
      </div>
      <ImpactNote impact={amend.impact} days={sheet.days} asking={amend.asking} />
      <Textarea
        label={words.reason}
        description={words.reasonHelp(sheet.employee.calledName)}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={500}
        value={amend.reason}
        error={amend.reasonFault}
        onChange={(event) => amend.setReason(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      />
      {amend.refused && <RefusalNote refused={amend.refused} />}
      <div className={styles.ways}>
        <Button type="submit" loading={amend.sending} disabled={changes.length === 0}>
          {deedOf(words, changes)}
        </Button>
        <Button variant="subtle" color="gray" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

function deedOf(words: (typeof amendWords)['en'], changes: readonly Row[]): string {
  const [only] = changes;
  if (!only) return words.deedNone;
  const { deed, kind, punch, zone } = only;
  if (changes.length > 1) return words.deedMany(changes.length);
  if (deed === 'void' && punch) return words.deedVoid(kind, formatTime(zone, punch.at));
  const at = timeShown(only);
  if (!at) return words.deedMany(1);
  return deed === 'add' ? words.deedAdd(kind, at) : words.deedMove(kind, at);
}
