import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, useState } from 'react';
import { Notice } from '../kiosk/notice.tsx';
import { AskLeave } from '../leave/ask-leave.tsx';
import { Leave, type LeaveKind } from '../leave/leave.tsx';
import type { Tell } from '../use-kiosk.ts';
import { Forgot } from './forgot.tsx';
import { Messages } from './messages.tsx';
import { Overview } from './overview.tsx';
import type { MyDayScreen } from './reduce.ts';
import { Asked, LeaveAsked, Signed } from './sent.tsx';
import { Sign } from './sign.tsx';
import { myDayWords } from './words.ts';

export interface PageProps extends MyDayScreen {
  day: NonNullable<MyDayScreen['day']>;
  visit: number;
  leavesAt: number | null;
  tell: Tell;
}

/** A person's own day, by the one page that is open. */
export function MyDay(props: MyDayScreen & { visit: number; leavesAt: number | null; tell: Tell }): ReactElement {
  const words = useWords(myDayWords);
  const { day } = props;
  const [kind, setKind] = useState<LeaveKind | null>(null);
  if (!day) return <Notice title={words.reading} />;
  const page = { ...props, day };
  switch (props.page) {
    case 'day':
      return <Overview key="day" {...page} />;
    case 'messages':
      return <Messages key="messages" {...page} />;
    case 'forgot':
      return <Forgot key="forgot" {...page} />;
    case 'sign':
      return <Sign key="sign" {...page} />;
    case 'leave':
      return <Leave key="leave" {...page} choose={setKind} />;
    case 'ask-leave':
      return kind ? <AskLeave key="ask" {...page} kind={kind} /> : <Leave key="leave" {...page} choose={setKind} />;
    case 'leave-asked':
      return <LeaveAsked key="leave-asked" {...page} />;
    case 'asked':
      return <Asked key="asked" {...page} />;
    case 'signed':
      return <Signed key="signed" {...page} />;
  }
}
