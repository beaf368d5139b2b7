import { createHash } from 'node:crypto';

/** A number from 0 up to 1, always the same for the same question. */
export function lotOf(question: string): number {
  return createHash('sha256').update(question).digest().readUInt32BE() / 2 ** 32;
}
