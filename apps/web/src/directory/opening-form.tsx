import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { type OpeningWeek, openingWeek } from '@daybook/contract/calendar';
import type { SiteId } from '@daybook/contract/ids';
import { timeOfDay } from '@daybook/contract/values';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatWeekday } from '@daybook/ui/language/format';
import { IconCopy } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import * as z from 'zod/mini';
import { parseTime } from '../form/parse-time.ts';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { aDateOn } from '../form/weekday-names.ts';
import { formWords } from '../form/words.ts';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import styles from './opening.module.css';
import { openingWords } from './opening-words.ts';

const week = [0, 1, 2, 3, 4, 5, 6];
const usual = { opens: '9:00', closes: '18:00' };
/** Times of a closed day are neither asked nor sent. */
const schema = z.object({ days: z.array(z.object({ open: z.boolean(), opens: timeOfDay, closes: timeOfDay })) });

/** A week, weekday by weekday: open or not, and from when to when. */
export function OpeningForm(props: {
  siteId: SiteId;
  opened: { week: OpeningWeek; version: number };
  newest: () => Promise<void>;
  close: () => void;
}): ReactElement {
  const words = useWords(openingWords);
  const { save } = useWords(formWords);
  const language = useLanguage();
  const { siteId, opened } = props;
  const { form, state } = useRecordForm({
    schema,
    initial: {
      days: week.map((day) => {
        const hours = opened.week.find(({ weekday }) => weekday === day + 1);
        return { open: hours !== undefined || (opened.week.length === 0 && day < 6), ...(hours ?? usual) };
      }),
    },
    toInput: ({ days }) => ({
      days: days.map(({ open, opens, closes }) => ({
        open,
        opens: open ? (parseTime(opens) ?? opens) : '00:00',
        closes: open ? (parseTime(closes) ?? closes) : '00:00',
      })),
    }),
    sentences: Object.fromEntries(
      week.flatMap((day) => [`days.${day}.opens`, `days.${day}.closes`].map((field) => [field, words.timeWrong])),
    ),
    send: async ({ days }) => {
      const said = days.flatMap(({ open, opens, closes }, day) => (open ? [{ weekday: day + 1, opens, closes }] : []));
      await server.directory.calendar.saveOpening.mutate({
        siteId,
        version: opened.version,
        week: openingWeek.parse(said),
      });
      await answers.directory.calendar.invalidate();
      toast(words.wasSaved);
      props.close();
    },
  });
  const { days } = form.values;
  const copy = (from: number) => {
    const { opens = '', closes = '' } = days[from] ?? {};
    form.setFieldValue(
      'days',
      days.map((day) => (day.open ? { ...day, opens, closes } : day)),
    );
  };
  return (
    <div className={styles.form}>
      <RecordForm state={state} submit={save} cancel={props.close} newest={props.newest}>
        <ul className={styles.days}>
          {days.map(({ open }, day) => {
            const name = formatWeekday(language, aDateOn(day + 1));
            return (
              <li key={name}>
                <Checkbox
                  label={name}
                  data-autofocus={day === 0 || undefined}
                  {...form.getInputProps(`days.${day}.open`, { type: 'checkbox' })}
                />
                {open ? (
                  <>
                    <TextInput
                      aria-label={words.opensOn(name)}
                      inputMode="numeric"
                      {...form.getInputProps(`days.${day}.opens`)}
                    />
                    <TextInput
                      aria-label={words.closesOn(name)}
                      inputMode="numeric"
                      {...form.getInputProps(`days.${day}.closes`)}
                    />
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size="lg"
                      aria-label={words.copy(name)}
                      title={words.copy(name)}
                      onClick={() => copy(day)}
                    >
                      <IconCopy size={16} stroke={1.7} />
                    </ActionIcon>
                  </>
                ) : (
                  <span className={styles.quiet}>{words.closed}</span>
                )}
              </li>
            );
          })}
        </ul>
        {days.every(({ open }) => !open) && <p className={styles.note}>{words.noneOpen}</p>}
      </RecordForm>
    </div>
  );
}
