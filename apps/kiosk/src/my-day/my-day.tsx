import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Notice } from '../kiosk/notice.tsx';
import type { Tell } from '../use-kiosk.ts';
import { Forgot } from './forgot.tsx';
import { Messages } from './messages.tsx';
import { Overview } from './overview.tsx';
import type { MyDayScreen } from './reduce.ts';
import { Asked, Signed } from './sent.tsx';
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
    case 'asked':
      return <Asked key="asked" {...page} />;
    case 'signed':
      return <Signed key="signed" {...page} />;
  }
}
