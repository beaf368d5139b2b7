import { createDaybookClient, type Refused, refusedBy } from '@daybook/client';
import type { QueueBoard } from '@daybook/contract/queue-screens';
import { endsEnrolment } from '../../state.ts';
import { serverNow } from '../../time.ts';

const again = 2_000;
const client = createDaybookClient({ url: '' });

/**
 * Follows the board across restarts and cuts, for months; each is the whole, so nothing is missed. `silent` is told the
 * moment since when nothing is heard, in ms of the server's time. Answers a function that stops.
 */
export function watchBoard(tell: {
  board: (board: QueueBoard) => void;
  silent: (since: number) => void;
  ended: (refused: Refused) => void;
}): () => void {
  let timer = 0;
  let since: number | null = null;
  let close = () => {};
  const isSilent = () => {
    since ??= serverNow();
    tell.silent(since);
  };
  const open = () => {
    window.clearTimeout(timer);
    close();
    let left = false;
    const later = () => {
      isSilent();
      window.clearTimeout(timer);
      timer = window.setTimeout(open, again);
    };
    const subscription = client.appointments.queue.watch.subscribe(
      {},
      {
        onData: ({ data }) => {
          since = null;
          if (!left) tell.board(data);
        },
        onConnectionStateChange: ({ state, error }) => {
          if (!left && state === 'connecting' && error) isSilent();
        },
        onError: (error) => {
          if (left) return;
          const refused = refusedBy(error);
          if (endsEnrolment(refused)) tell.ended(refused);
          else later();
        },
        onComplete: () => {
          if (!left) later();
        },
      },
    );
    close = () => {
      left = true;
      subscription.unsubscribe();
    };
  };
  open();
  window.addEventListener('offline', isSilent);
  window.addEventListener('online', open);
  return () => {
    window.removeEventListener('offline', isSilent);
    window.removeEventListener('online', open);
    window.clearTimeout(timer);
    close();
  };
}
