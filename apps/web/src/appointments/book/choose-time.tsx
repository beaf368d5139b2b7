import type { EmployeeId } from '@daybook/contract/ids';
import type { Service } from '@daybook/contract/services';
import { date as dateText } from '@daybook/contract/values';
import { useWords } from '@daybook/ui/language/current';
import { formatTime, wallDate } from '@daybook/ui/language/format';
import { TextInput } from '@mantine/core';
import { skipToken } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { parseTime } from '../../form/parse-time.ts';
import { trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { wallMoment } from '../../time.ts';
import type { OneSite } from '../shown.ts';
import styles from './book.module.css';
import { bookWords } from './words.ts';

export interface Time {
  startsAt: string;
  providerId: EmployeeId;
  /** Written by hand, and not one of those that are free. */
  typed: boolean;
}

/** The free times of a date, as the server tells them, and a field for another. */
export function ChooseTime(props: {
  site: OneSite;
  service: Service;
  /** Undefined: whoever is free. */
  provider: EmployeeId | undefined;
  /** With whom a time is that nobody has free. */
  otherwise: EmployeeId | undefined;
  date: string;
  setDate: (date: string) => void;
  time: Time | null;
  choose: (time: Time | null) => void;
  told: boolean;
}): ReactElement {
  const words = useWords(bookWords);
  const { site, service, provider, date, time, choose } = props;
  const [other, setOther] = useState('');
  const isDate = dateText.safeParse(date).success;
  const slots = trpc.appointments.slots.useQuery(
    isDate
      ? { siteId: site.id, serviceId: service.id, from: date, to: date, ...(provider ? { providerId: provider } : {}) }
      : skipToken,
  );
  const type = (typed: string) => {
    setOther(typed);
    const at = parseTime(typed);
    const who = provider ?? props.otherwise;
    choose(at && who && isDate ? { startsAt: wallMoment(site.zone, date, at), providerId: who, typed: true } : null);
  };
  const lacks = props.told && time === null;
  return (
    <fieldset className={styles.when}>
      <legend className="unseen">{words.time}</legend>
      <div className={styles.pair}>
        <TextInput
          type="date"
          label={words.date}
          value={date}
          onChange={(event) => props.setDate(event.currentTarget.value)}
        />
      </div>
      <Loaded of={slots}>
        {({ items }) => {
          const own = items.filter(({ startsAt }) => wallDate(site.zone, startsAt) === date);
          return own.length === 0 ? (
            <p className={styles.quiet}>{words.none}</p>
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: a group within the fieldset; its buttons say which is chosen.
            <div role="group" aria-label={words.times} className={styles.slots}>
              {own.map((slot) => {
                const [first] = slot.providers;
                const isChosen = time?.startsAt === slot.startsAt && !time.typed;
                return (
                  <button
                    key={slot.startsAt}
                    type="button"
                    aria-pressed={isChosen}
                    onClick={() => {
                      setOther('');
                      if (first) choose({ startsAt: slot.startsAt, providerId: first.id, typed: false });
                    }}
                  >
                    {formatTime(site.zone, slot.startsAt)}
                  </button>
                );
              })}
            </div>
          );
        }}
      </Loaded>
      <div className={styles.pair}>
        <TextInput
          label={words.other}
          inputMode="numeric"
          autoComplete="off"
          value={other}
          error={other && parseTime(other) === null ? words.timeWrong : lacks ? words.timeMissing : undefined}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </div>
    </fieldset>
  );
}
