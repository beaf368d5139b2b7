import { type Refused, refusedBy } from '@daybook/client/refused';
import type { QueueBoard } from '@daybook/contract/queue-screens';
import { backgroundServer } from '../../server.ts';
import { endsEnrolment } from '../../state.ts';
import { serverNow } from '../../time.ts';
import { createBell } from './bell.ts';

const again = 2_000;
/** No change rings when a day begins, or the time of somebody who is booked. */
const anyway = 60_000;

/**
 * Follows the board across restarts and cuts, for months. It is asked for whole whenever the bell rings, and each minute,
 * so that nothing is missed. `silent` is told since when nothing is heard, in ms of the server's time. Answers a function
 * that stops.
 */
export function watchBoard(tell: {
  board: (board: QueueBoard) => void;
  silent: (since: number) => void;
  ended: (refused: Refused) => void;
}): () => void {
  const leaving = new AbortController();
  let timer = 0;
  let since: number | null = null;
  /** How often the bell rang; what was asked for before its last ring is asked for again. */
  let rings = 0;
  let reading = false;
  const isSilent = () => {
    since ??= serverNow();
    tell.silent(since);
  };
  const read = async () => {
    window.clearTimeout(timer);
    reading = true;
    const asked = rings;
    try {
      const board = await backgroundServer.appointments.queue.display.query(undefined, { signal: leaving.signal });
      since = null;
      tell.board(board);
      if (asked !== rings) return void read();
      timer = window.setTimeout(read, anyway);
    } catch (error) {
      if (leaving.signal.aborted) return;
      const refused = refusedBy(error);
      if (endsEnrolment(refused)) return tell.ended(refused);
      isSilent();
      timer = window.setTimeout(read, again);
    }
    reading = false;
  };
  const rung = () => {
    rings += 1;
    if (!reading) void read();
  };
  const stopBell = createBell({ rung, silent: isSilent });
  return () => {
    leaving.abort();
    window.clearTimeout(timer);
    stopBell();
  };
}
