import type { Ticket } from '@daybook/contract/queue';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Calls } from './use-calls.ts';

/** A deed beside a number. `of` names the number too, for who does not see beside which it stands. */
export function TicketButton(props: {
  ticket: Ticket;
  calls: Calls;
  look?: 'filled' | 'default' | 'subtle';
  text: string;
  of: string;
  /** What the keys find it by. */
  keys?: { 'data-key': string } | { 'data-row': true };
  press: (ticket: Ticket) => void;
}): ReactElement {
  const { ticket, calls, look = 'default', text, of, keys, press } = props;
  return (
    <Button
      variant={look}
      size="xs"
      disabled={calls.isBusy(ticket)}
      aria-label={of}
      {...keys}
      onClick={() => press(ticket)}
    >
      {text}
    </Button>
  );
}
