import { type Appointment, saidStates } from '@daybook/contract/appointments';
import { canBecome, canBeSaidFrom, type SaidState } from '@daybook/rules/appointments/life';
import { useWords } from '@daybook/ui/language/current';
import { epochMs } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMe } from '../../access/use-me.ts';
import { useMinute } from '../../time.ts';
import { isSaid } from '../states.ts';
import { calendarWords } from '../words.ts';
import styles from './panel.module.css';
import { panelWords } from './words.ts';

const order: readonly SaidState[] = ['booked', 'arrived', 'in-service', 'done', 'no-show'];

/** What may be said of it by this account, and by now: the next step first, and the way back. */
export function StateButtons(props: { item: Appointment; set: (state: SaidState) => void }): ReactElement | null {
  const words = useWords(panelWords);
  const calendar = useWords(calendarWords);
  const { permissions } = useMe();
  const now = useMinute();
  const { state, startsAt } = props.item;
  const isTime = (to: SaidState) => canBeSaidFrom(state, to, epochMs(startsAt)) <= now;
  const may = order.filter((to) => canBecome(state, to) && isTime(to) && permissions.includes(saidStates[to]));
  if (may.length === 0) return null;
  const at = isSaid(state) ? order.indexOf(state) : -1;
  const isBack = (to: SaidState) => state !== 'requested' && (state === 'no-show' || order.indexOf(to) < at);
  const next = may.find((to) => !isBack(to) && to !== 'no-show');
  const sorted = [...may].sort(
    (a, b) => Number(b === next) - Number(a === next) || Number(isBack(a)) - Number(isBack(b)),
  );
  return (
    <div className={styles.ways}>
      {sorted.map((to) => (
        <Button key={to} variant={to === next ? 'filled' : 'default'} onClick={() => props.set(to)}>
          {state === 'requested' && to === 'booked'
            ? words.agree
            : isBack(to)
              ? words.back(calendar[to])
              : words[`to-${to}`]}
        </Button>
      ))}
    </div>
  );
}
