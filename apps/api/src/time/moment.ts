/** A moment as it goes over the wire: RFC 3339 in UTC with milliseconds. */
export function momentOf(at: number | Date): string {
  return new Date(at).toISOString();
}

export function momentOrNull(at: Date | null): string | null {
  return at === null ? null : momentOf(at);
}
