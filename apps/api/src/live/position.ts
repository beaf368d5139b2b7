/** Where an event stands: the transaction that wrote it, then the order within. A number alone commits out of order. */
export interface Position {
  xid: bigint;
  sequence: bigint;
}

/** `xid-sequence`; after a restore the epoch follows (`xid-sequence.2`), so that numbers of two histories never meet. */
export function printPosition({ xid, sequence }: Position, epoch: number): string {
  return epoch === 1 ? `${xid}-${sequence}` : `${xid}-${sequence}.${epoch}`;
}

/** The position, or undefined when the text is none or of another epoch: what was seen then is no base any more. */
export function parsePosition(text: string, epoch: number): Position | undefined {
  const match = /^(\d{1,19})-(\d{1,19})(?:\.(\d{1,9}))?$/.exec(text);
  if (!match || Number(match[3] ?? 1) !== epoch) return undefined;
  const [xid, sequence] = [BigInt(match[1] ?? 0), BigInt(match[2] ?? 0)];
  return xid > largest || sequence > largest ? undefined : { xid, sequence };
}

const largest = 2n ** 63n - 1n;

export function isAfter(one: Position, other: Position): boolean {
  return one.xid > other.xid || (one.xid === other.xid && one.sequence > other.sequence);
}
