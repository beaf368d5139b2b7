import type { OwnBooking } from '@daybook/contract/booking';
import { Glyph, type GlyphName } from '@daybook/ui/glyph';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { ownWords } from './own-words.ts';
import styles from './standing.module.css';
import { type StandingKind, standingOf } from './standing-of.ts';
import { deviceNow } from './time.ts';

type Tone = 'in' | 'break' | 'out' | 'late';

const shapes: Record<StandingKind, [Tone, GlyphName]> = {
  pending: ['late', 'late'],
  asked: ['break', 'submitted'],
  booked: ['in', 'done'],
  here: ['break', 'arrived'],
  served: ['in', 'in'],
  done: ['in', 'done'],
  missed: ['out', 'no-show'],
  cancelled: ['out', 'no-show'],
  lapsed: ['out', 'out'],
};

/** How a booking stands, in a word. */
export function Pill({ booking }: { booking: OwnBooking }): ReactElement {
  const words = useWords(ownWords);
  const standing = standingOf(booking, deviceNow());
  const [tone, glyph] = shapes[standing];
  const said: Record<StandingKind, string> = {
    ...{ pending: words.pending, asked: words.asked, booked: words.booked, here: words.arrived },
    ...{ served: words.inService, done: words.done, missed: words.missed },
    ...{ cancelled: words.cancelled, lapsed: words.lapsed },
  };
  return (
    <span className={`${styles.pill} ${styles[tone]}`}>
      <Glyph name={glyph} />
      {said[standing]}
    </span>
  );
}

/** How a booking stands: a pill, the fact and what follows. `title` and `text` where a page says it in its own way. */
export function Standing(props: {
  booking: OwnBooking;
  title?: string | undefined;
  text?: string | undefined;
}): ReactElement {
  const words = useWords(ownWords);
  const { booking } = props;
  const standing = standingOf(booking, deviceNow());
  const said: Record<StandingKind, { title: string; text?: string }> = {
    pending: { title: words.askTitle },
    asked: { title: words.askedTitle, text: words.askedText(booking.site.name) },
    booked: { title: words.bookedTitle, text: words.bookedText },
    here: { title: words.arrivedTitle },
    served: { title: words.arrivedTitle },
    done: { title: words.doneTitle },
    missed: { title: words.missedTitle, text: words.missedText },
    cancelled: { title: words.cancelledTitle, text: words.cancelledText },
    lapsed: { title: words.lapsedTitle, text: words.lapsedText },
  };
  const { title, text } = said[standing];
  return (
    <div className={styles.standing} role="status">
      <Pill booking={booking} />
      <h2 className={styles.title}>{props.title ?? title}</h2>
      {(props.text ?? text) && <p className={styles.text}>{props.text ?? text}</p>}
    </div>
  );
}
