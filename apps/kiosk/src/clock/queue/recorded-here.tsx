import type { ClockState, PunchKind } from '@daybook/contract/clock';
import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { IconDeviceTablet } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Button } from '../../button.tsx';
import { Heading } from '../../heading.tsx';
import type { Tell } from '../../use-kiosk.ts';
import { ClearsIn } from '../clears-in.tsx';
import confirmed from '../confirmed.module.css';
import type { Press } from '../press.ts';
import { punchWords } from '../punch-words.ts';
import { shownTime } from './record.ts';
import styles from './recorded-here.module.css';
import { queueWords } from './words.ts';

/** What a kind leads to. */
const leadsTo: Record<PunchKind, ClockState> = { in: 'in', 'break-start': 'break', 'break-end': 'in', out: 'out' };

/** The punch is on this tablet's disk, and the server does not know it yet. Shows no hours: the tablet knows none. */
export function RecordedHere(props: {
  zone: string;
  press: Press;
  calledName: string | null;
  sealed: 'pin' | 'badge' | null;
  kept: boolean;
  leavesAt: number | null;
  tell: Tell;
}): ReactElement {
  const { zone, press, calledName, sealed, tell } = props;
  const words = useWords(queueWords);
  const punch = useWords(punchWords);
  const said = {
    in: punch.inAt,
    'break-start': punch.breakStartedAt,
    'break-end': punch.breakEndedAt,
    out: punch.outAt,
  }[press.kind](formatTime(zone, shownTime(press.clocks)));
  const later = { pin: words.pinLater, badge: words.badgeLater };
  return (
    <main className={`${confirmed.confirmed} ${confirmed[leadsTo[press.kind]]} ${styles.whole}`}>
      <section className={confirmed.what}>
        <p className={confirmed.outcome}>
          <span className={styles.tablet}>
            <IconDeviceTablet size={36} stroke={2} aria-hidden="true" />
          </span>
          {words.recorded}
        </p>
        <Heading className={confirmed.state} style={{ '--letters': Math.min(20, said.length) }}>
          {said}
        </Heading>
        {calledName !== null && <p className={confirmed.punch}>{calledName}</p>}
        <p className={styles.how}>{words.goesOut}</p>
        {sealed !== null && <p className={styles.how}>{later[sealed]}</p>}
      </section>
      <section className={confirmed.buttons}>
        <Button className={confirmed.done} onPress={() => tell({ is: 'back' })}>
          {punch.done}
        </Button>
        <Button className={confirmed.keep} onPress={() => tell({ is: 'keep open' })}>
          {punch.keepOpen}
        </Button>
        <ClearsIn leavesAt={props.leavesAt} kept={props.kept} />
      </section>
    </main>
  );
}
