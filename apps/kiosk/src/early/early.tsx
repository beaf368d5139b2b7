import type { KioskMe, RosterPerson } from '@daybook/contract/kiosk';
import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, useCallback, useState } from 'react';
import { ChooseName } from '../clock/choose-name.tsx';
import { Pin } from '../clock/pin.tsx';
import type { Event, Refused, Screen } from '../state.ts';
import type { Tell } from '../use-kiosk.ts';
import { TooEarly } from './too-early.tsx';
import { useAllow } from './use-allow.ts';
import { earlyWords } from './words.ts';

interface Entry {
  manager: RosterPerson;
  digits: string;
}

/** Says from when on the person may clock in; a manager who says who that is lets the same press through. */
export function Early(
  props: Extract<Screen, { at: 'early' }> & {
    me: KioskMe;
    people: readonly RosterPerson[];
    visit: number;
    leavesAt: number | null;
    tell: Tell;
  },
): ReactElement {
  const { me, people, seen, leavesAt, tell } = props;
  const words = useWords(earlyWords);
  const { allow, busy, refused, forget } = useAllow(seen.employee.id, props.visit, tell);
  const [choosing, setChoosing] = useState(false);
  const [entry, setEntry] = useState<Entry | null>(null);
  const close = useCallback(() => {
    setChoosing(false);
    setEntry(null);
  }, []);
  const enter = useCallback(
    (event: Event) => {
      if (!entry || busy) return;
      const { manager, digits } = entry;
      if (event.is === 'back') return setEntry(null);
      if (event.is === 'erase') return setEntry({ manager, digits: digits.slice(0, -1) });
      if (event.is === 'clear') return setEntry({ manager, digits: '' });
      if (event.is !== 'digit') return;
      const pin = digits + event.digit;
      forget();
      setEntry({ manager, digits: pin });
      if (pin.length === manager.pinLength)
        allow({ method: 'pin', employeeId: manager.id, pin }, (why) => {
          if (wrongPin(why)) setEntry({ manager, digits: '' });
          else close();
        });
    },
    [entry, busy, allow, forget, close],
  );
  if (entry)
    return (
      <Pin
        key={entry.manager.id}
        person={entry.manager}
        entered={entry.digits.length}
        checking={busy}
        refused={refused}
        leavesAt={leavesAt}
        tell={enter}
      />
    );
  if (choosing)
    return (
      <ChooseName
        zone={me.site.zone}
        title={words.which}
        people={people}
        // Who is due is no matter here: any of them may be the manager.
        answers={false}
        leavesAt={leavesAt}
        tell={(event) => {
          if (event.is === 'back') close();
          if (event.is === 'person chosen' && event.person.pinLength !== null) {
            forget();
            setEntry({ manager: event.person, digits: '' });
          }
        }}
      />
    );
  return (
    <TooEarly
      me={me}
      calledName={seen.employee.calledName}
      allowedAt={props.refused.facts.allowedAt}
      busy={busy}
      refused={refused}
      leavesAt={leavesAt}
      choose={() => setChoosing(true)}
      scan={(code) => allow({ method: 'badge', code }, () => undefined)}
      tell={tell}
    />
  );
}

/** Whether the same manager may try again. */
function wrongPin({ reason }: Refused): boolean {
  return reason === 'pin-unknown' || reason === 'locked-out';
}
