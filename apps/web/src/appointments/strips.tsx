import type { Appointment, AppointmentList } from '@daybook/contract/appointments';
import type { AppointmentId, EmployeeId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import styles from './calendar.module.css';
import { isAmber } from './states.ts';
import { Strip } from './strip.tsx';
import { stripWords } from './strip-words.ts';
import type { Changes } from './use-changes.ts';

/**
 * What has to be seen to, each with whom to call and what to press: bookings whose provider is not there then, or has
 * not come, and clients who have not come.
 */
export function Strips(props: {
  read: AppointmentList;
  zone: string;
  provider: EmployeeId | undefined;
  changes: Changes;
  open: (id: AppointmentId) => void;
  move: (id: AppointmentId) => void;
}): ReactElement | null {
  const words = useWords(stripWords);
  const mayBook = useMay('appointments.book');
  const { read, zone, provider, changes, open } = props;
  const items = read.items.filter(({ providerId }) => !provider || providerId === provider);
  const amber = items.filter(isAmber);
  // Whoever waits for a provider that has not come is called, and not marked as missing.
  const missing = items.filter((item) => item.flags.includes('late') && !isAmber(item));
  if (amber.length + missing.length === 0) return null;
  const move = mayBook ? { say: words.move, sayOf: words.moveOf, act: ({ id }: Appointment) => props.move(id) } : null;
  const missed = mayBook
    ? {
        ...{ say: words.noShow, sayOf: words.noShowOf },
        act: (item: Appointment) => void changes.setState(item, 'no-show'),
      }
    : null;
  const shared = { zone, today: read.site.today, open };
  return (
    <div className={styles.strips} data-print-off>
      {read.providers.flatMap(({ id, calledName }) => {
        const own = amber.filter(({ providerId }) => providerId === id);
        const must = own.filter(({ flags }) => flags.includes('needs-move'));
        const waiting = own.filter(({ flags }) => flags.includes('provider-late'));
        return [
          must.length > 0 && (
            <Strip
              key={`must ${id}`}
              {...shared}
              sum={words.mustMoveSum(must.length)}
              text={words.mustMoveText(calledName)}
              items={must}
              deed={move}
            />
          ),
          waiting.length > 0 && (
            <Strip
              key={`late ${id}`}
              {...shared}
              sum={words.lateSum(calledName)}
              text={words.lateText}
              items={waiting}
              deed={move}
            />
          ),
        ];
      })}
      {missing.length > 0 && (
        <Strip
          {...shared}
          sum={words.missingSum(missing.length)}
          text={missed ? words.missingText : ''}
          items={missing}
          deed={missed}
        />
      )}
    </div>
  );
}
