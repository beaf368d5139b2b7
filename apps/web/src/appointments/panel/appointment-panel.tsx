import type { Appointment, AppointmentList } from '@daybook/contract/appointments';
import { isAhead } from '@daybook/rules/appointments/life';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../access/use-me.ts';
import { Confirm } from '../../form/confirm.tsx';
import { Facts } from '../../shell/facts.tsx';
import { Panel } from '../../shell/panel.tsx';
import { cityOf } from '../../time.ts';
import { StatePill } from '../state-pill.tsx';
import type { Changes } from '../use-changes.ts';
import { whatOf, whoOf } from '../who.ts';
import { calendarWords } from '../words.ts';
import { History } from './history.tsx';
import { MoveForm } from './move-form.tsx';
import styles from './panel.module.css';
import { StateButtons } from './state-buttons.tsx';
import { panelWords } from './words.ts';

/** One appointment: who, what and when, what can be said of it, and what became of it. */
export function AppointmentPanel(props: {
  item: Appointment;
  read: AppointmentList;
  changes: Changes;
  /** What it is opened for; null: to look. */
  begin: 'move' | null;
  close: () => void;
}): ReactElement {
  const words = useWords(panelWords);
  const calendar = useWords(calendarWords);
  const language = useLanguage();
  const mayBook = useMay('appointments.book');
  const [doing, setDoing] = useState<'move' | 'cancel' | null>(props.begin);
  const { item, read, changes, close } = props;
  const { zone } = read.site;
  const { client } = item;
  const provider = read.providers.find(({ id }) => id === item.providerId);
  const facts: [string, string][] = [
    [words.when, whenOf(item, zone)],
    [words.what, whatOf(item, language) || words.hidden],
    [words.provider, provider?.name ?? ''],
    ...(client?.phone ? [[words.phone, client.phone] satisfies [string, string]] : []),
    ...(client?.email ? [[words.email, client.email] satisfies [string, string]] : []),
    ...(item.note ? [[words.note, item.note] satisfies [string, string]] : []),
    [words.source, words[item.source]],
  ];
  function whenOf({ startsAt, endsAt }: Appointment, at: string): string {
    const times = `${formatTime(at, startsAt)} – ${formatTime(at, endsAt)}`;
    return `${formatDay(language, at, startsAt)}, ${times}, ${words.zone(cityOf(at))}`;
  }
  const ahead = mayBook && isAhead(item.state);
  return (
    <Panel title={whoOf(item, calendar)} close={close}>
      <div className={styles.panel}>
        <div>
          <StatePill item={item} />
        </div>
        <StateButtons item={item} set={(state) => void changes.setState(item, state)} />
        <Facts facts={facts} />
        {ahead && doing !== 'move' && (
          <div className={styles.ways}>
            <Button variant="default" onClick={() => setDoing('move')}>
              {words.move}
            </Button>
            <Button variant="default" onClick={() => setDoing('cancel')}>
              {words.cancel}
            </Button>
          </div>
        )}
        {ahead && doing === 'move' && (
          <MoveForm
            item={item}
            read={read}
            move={(move) => {
              void changes.move(move);
              setDoing(null);
            }}
            cancel={() => setDoing(null)}
          />
        )}
        {doing === 'cancel' && (
          <Confirm
            title={words.cancelTitle}
            text={words.cancelText}
            deed={words.cancel}
            close={() => setDoing(null)}
            act={() => changes.cancel(item)}
          />
        )}
        <History id={item.id} zone={zone} />
      </div>
    </Panel>
  );
}
