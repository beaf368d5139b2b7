const minute = 60_000;

/** How long after each failed try the next one comes: some five hours in all, so that a mail server may be mended. */
const pauses = [minute, 5 * minute, 15 * minute, 60 * minute, 240 * minute];

/** The pause after so many failed tries, in ms; null: no further one. */
export function pauseAfter(failed: number): number | null {
  return pauses[failed - 1] ?? null;
}
