import type { PunchKind } from '@daybook/contract/clock';
import type { KioskMe } from '@daybook/contract/kiosk';
import { Avatar } from '@daybook/ui/avatar';
import { Glyph } from '@daybook/ui/glyph';
import { useWords } from '@daybook/ui/language/current';
import { formatTime, wallTime } from '@daybook/ui/language/format';
import { IconClock, IconId } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Button } from '../../button.tsx';
import { Heading } from '../../heading.tsx';
import { dayPart } from '../../kiosk/sky.ts';
import { readClocks, useServerNow } from '../../time.ts';
import type { Tell } from '../../use-kiosk.ts';
import actions from '../actions.module.css';
import { kindGlyphs } from '../actions.tsx';
import decide from '../decide.module.css';
import { GoesBack } from '../goes-back.tsx';
import { type Press, recordPress, type Who } from '../press.ts';
import { punchWords } from '../punch-words.ts';
import styles from './decide-offline.module.css';
import { offeredOffline, type QueueView } from './view.ts';
import { queueWords } from './words.ts';

/** What may be done where nobody knows the person's state: everything. Shows no hours. */
export function DecideOffline(props: {
  me: KioskMe;
  who: Who;
  queue: QueueView;
  /** The press that is being written, if there is one. */
  press: Press | null;
  leavesAt: number | null;
  tell: Tell;
}): ReactElement {
  const { me, who, press, tell } = props;
  const words = useWords(queueWords);
  const punch = useWords(punchWords);
  const now = useServerNow(10_000);
  const { zone, name } = me.site;
  const person = who.method === 'pin' ? who.person : null;
  const { large, small } = offeredOffline(person ? props.queue.kinds[person.id] : undefined);
  const act = (kind: PunchKind) => tell({ is: 'pressed', press: recordPress(kind, readClocks()) });
  return (
    <main className={decide.decide}>
      <section className={decide.person}>
        <span className={`${decide.portrait} ${styles.later}`}>
          {person ? (
            <Avatar id={person.id} name={person.name} size={220} />
          ) : (
            <IconId size={220} stroke={1.2} aria-hidden="true" />
          )}
        </span>
        <p className={`${decide.confirmed} ${styles.laterText}`}>
          <IconClock size={26} stroke={1.9} aria-hidden="true" />
          {person ? words.pinLater : words.badgeLater}
        </p>
        {!press && <p className={decide.nothing}>{punch.nothingYet}</p>}
      </section>
      <section className={decide.choice}>
        <p className={decide.where}>{punch.where(formatTime(zone, now), name)}</p>
        <Heading className={decide.hello}>
          {person ? punch[dayPart(wallTime(zone, now).hour)](person.calledName) : words.badgeRead}
        </Heading>
        <p className={decide.state}>{words.notKnown}</p>
        <p role="status" className="unseen">
          {press && words.recording}
        </p>
        <div className={styles.large}>
          {large.map((kind) => (
            <Button
              key={kind}
              className={`${actions.first} ${styles.half} ${actions[kind]}`}
              onPress={() => act(kind)}
              off={press !== null}
            >
              {press?.kind === kind ? <i className={actions.busy} /> : <Glyph name={kindGlyphs[kind]} size={30} />}
              {press?.kind === kind ? words.recording : words[kind]}
            </Button>
          ))}
        </div>
        <div className={actions.others}>
          {small.map((kind) => (
            <Button small key={kind} onPress={() => act(kind)} off={press !== null}>
              <Glyph name={kindGlyphs[kind]} size={24} />
              {words[kind]}
            </Button>
          ))}
        </div>
        <footer className={decide.foot}>
          <Button small look="bare" onPress={() => tell({ is: 'back' })} off={press !== null}>
            {person ? punch.notMe(person.calledName) : words.startAgain}
          </Button>
          <GoesBack leavesAt={props.leavesAt} />
        </footer>
      </section>
    </main>
  );
}
