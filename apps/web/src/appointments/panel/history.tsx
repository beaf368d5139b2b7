import type { AppointmentId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { calendarWords } from '../words.ts';
import styles from './panel.module.css';
import { panelWords } from './words.ts';

/** What became of it, step by step, the newest first. */
export function History(props: { id: AppointmentId; zone: string }): ReactElement {
  const words = useWords(panelWords);
  const calendar = useWords(calendarWords);
  const language = useLanguage();
  const { id, zone } = props;
  const history = trpc.appointments.history.useQuery({ id });
  const at = (moment: string) => `${formatShortDay(language, zone, moment)}, ${formatTime(zone, moment)}`;
  const marks = {
    held: words.heldMark,
    requested: words.requestedMark,
    booked: words.bookedMark,
    confirmed: words.confirmedMark,
    cancelled: words.cancelledMark,
    lapsed: words.lapsedMark,
  };
  return (
    <section className={styles.history}>
      <h3>{words.history}</h3>
      <Loaded of={history} rowHeight={32}>
        {({ items }) => (
          <ol>
            {items.toReversed().map((item) => (
              <li key={item.at + item.what + item.state}>
                {item.what === 'moved'
                  ? words.movedMark(at(item.startsAt))
                  : item.what === 'status'
                    ? calendar[item.state]
                    : marks[item.what]}
                {item.reason && (
                  <>
                    {' '}
                    <q>{item.reason}</q>
                  </>
                )}
                <small>{`${at(item.at)}, ${item.by ? words.by(item.by) : words.byClient}`}</small>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}
