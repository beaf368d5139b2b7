import type { SiteId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDayOfMonth, wallDate } from '@daybook/ui/language/format';
import { skipToken } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { daysAfter } from '../time.ts';
import styles from './calendar.module.css';
import type { Column } from './grid/columns.ts';
import { calendarWords } from './words.ts';

/** A date of a provider's week, with what is still free of the shortest thing that the provider gives. */
export function DayFree(props: {
  siteId: SiteId;
  column: Column;
  week: readonly string[];
  isToday: boolean;
  today: string;
}): ReactElement {
  const words = useWords(calendarWords);
  const language = useLanguage();
  const { siteId, column } = props;
  const { date, placed, providerId, clock } = column;
  const given = trpc.appointments.availability.get
    .useQuery({ siteId })
    .data?.providers.find(({ employeeId }) => employeeId === providerId)?.serviceIds;
  const services = trpc.appointments.services.list.useQuery({}).data?.items ?? [];
  const [service] = services
    .filter(({ id }) => given?.includes(id))
    .sort((a, b) => a.duration - b.duration || a.name.localeCompare(b.name));
  const first = props.week[0] ?? date;
  const slots = trpc.appointments.slots.useQuery(
    service ? { siteId, providerId, serviceId: service.id, from: first, to: daysAfter(first, 6) } : skipToken,
  );
  const free = slots.data?.items
    .filter(({ startsAt }) => wallDate(clock.zone, startsAt) === date)
    .reduce((sum, { providers }) => sum + providers.reduce((all, one) => all + one.free, 0), 0);
  const isPast = date < props.today;
  const isShown = free !== undefined && !isPast && (free > 0 || column.open.length > 0);
  const share = free === undefined || placed.length + free === 0 ? 0 : placed.length / (placed.length + free);
  return (
    <span className={styles.dayHead} title={isShown && service ? words.freeOf(service.name) : undefined}>
      <span className={styles.dayHeadLine}>
        <b>{formatDayOfMonth(language, date)}</b>
        {props.isToday && <span className={styles.todayWord}>{words.today}</span>}
        {isShown && (
          <span className={styles.free} data-full={free === 0 || undefined}>
            {words.free(free)}
          </span>
        )}
      </span>
      {isShown && (
        <span className={styles.meter} data-full={free === 0 || undefined}>
          <span style={{ width: `${Math.round(share * 100)}%` }} />
        </span>
      )}
    </span>
  );
}
