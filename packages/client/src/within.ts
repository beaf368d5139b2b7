/** A signal that fires after so many ms, or with the other one. */
export function within(ms: number, signal: AbortSignal | null | undefined): AbortSignal {
  const late = AbortSignal.timeout(ms);
  return signal ? AbortSignal.any([signal, late]) : late;
}
