import type { Appointment, AppointmentList } from '@daybook/contract/appointments';
import type { AppointmentId } from '@daybook/contract/ids';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDayOfMonth, formatTime, wallDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import styles from './calendar.module.css';
import { whoOf } from './who.ts';
import { calendarWords } from './words.ts';

/** What has to be seen to: bookings whose provider is not there then, and whose provider has not come. */
export function Strips(props: {
  read: AppointmentList;
  zone: string;
  items: readonly Appointment[];
  open: (id: AppointmentId) => void;
}): ReactElement | null {
  const words = useWords(calendarWords);
  const language = useLanguage();
  const { read, zone, items } = props;
  const strips = read.providers.flatMap((provider) => {
    const own = items.filter(({ providerId }) => providerId === provider.id);
    const must = own.filter(({ flags }) => flags.includes('needs-move'));
    const late = own.filter(({ flags }) => flags.includes('provider-late'));
    return [
      ...(must.length > 0
        ? [
            {
              provider,
              items: must,
              sum: words.mustMoveSum(must.length),
              text: words.mustMoveText(provider.calledName),
            },
          ]
        : []),
      ...(late.length > 0
        ? [{ provider, items: late, sum: words.lateSum(provider.calledName), text: words.lateText }]
        : []),
    ];
  });
  if (strips.length === 0) return null;
  return (
    <div className={styles.strips} data-print-off>
      {strips.map((strip) => (
        <section key={strip.sum + strip.provider.id} className={styles.strip}>
          <Glyph name="late" />
          <p>
            <b>{strip.sum}</b> {strip.text}{' '}
            {strip.items.map((item) => {
              const date = wallDate(zone, item.startsAt);
              const time = formatTime(zone, item.startsAt);
              const when = date === read.site.today ? time : `${formatDayOfMonth(language, date)} ${time}`;
              return (
                <span key={item.id} className={styles.call}>
                  <button type="button" onClick={() => props.open(item.id)}>
                    {words.moveIt(whoOf(item, words), when)}
                  </button>
                  {item.client?.phone && (
                    <a href={`tel:${item.client.phone.replaceAll(/[^\d+]/g, '')}`}>{item.client.phone}</a>
                  )}
                </span>
              );
            })}
          </p>
        </section>
      ))}
    </div>
  );
}
