/** What a tablet says of its clocks with a punch from its queue; all in ms. */
export interface TabletTime {
  /** The tablet's own clock at the press. */
  occurredAt: number;
  /** Since the server was last heard, by the page's running time; null when the page was opened since. */
  elapsedMs: number | null;
  /** The tablet's clock less the server's at the press; null when the tablet does not know. */
  skewMs: number | null;
}

/** When a batch was sent by the tablet's clock, and received by the server's. */
export interface Batch {
  sentAt: number;
  receivedAt: number;
}

const minute = 60_000;
/** A tablet's clock that is further off is told. */
const oddSkewMs = 5 * minute;
/** Punches older than this are held for a person to decide. */
const lookBackMs = 72 * 60 * minute;
/** How far ahead a time may be by clocks that differ; then it is taken for the present. */
const aheadMs = 5 * minute;

export interface QueuedTime {
  /** When it most likely happened; never after `receivedAt`, except when it is `in-future`. */
  at: number;
  /** The tablet's clock was over five minutes off, or was changed between the press and the sending. */
  skewed: boolean;
  odd: 'too-old' | 'in-future' | null;
}

/**
 * When a queued punch most likely happened: the tablet's time less its skew, which is exact where the page has heard the
 * server in the same life (its running time cannot be set), and the last measure otherwise. A tablet that does not know
 * its skew is taken to be as wrong as it is while it sends.
 */
export function queuedTime(told: TabletTime, batch: Batch): QueuedTime {
  const skewNow = batch.sentAt - batch.receivedAt;
  const skew = told.skewMs ?? skewNow;
  const at = told.occurredAt - skew;
  const changed = told.elapsedMs === null && Math.abs(skew - skewNow) > oddSkewMs;
  const skewed = Math.abs(skew) > oddSkewMs || changed;
  if (at > batch.receivedAt + aheadMs) return { at, skewed, odd: 'in-future' };
  if (at < batch.receivedAt - lookBackMs) return { at, skewed, odd: 'too-old' };
  return { at: Math.min(at, batch.receivedAt), skewed, odd: null };
}
