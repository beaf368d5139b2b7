/** A time of day as people type it (`755`, `7.55`, `7:55p`, `17`) as the wire has it, `07:55`; null when it is none. */
export function parseTime(typed: string): string | null {
  const match = /^\s*(\d{1,2})(?:[:.\s]?(\d{2}))?\s*(?:([ap])\.?m?\.?)?\s*$/i.exec(typed);
  if (!match) return null;
  const half = match[3]?.toLowerCase();
  const given = Number(match[1]);
  if (half && (given < 1 || given > 12)) return null;
  const hour = half ? (given % 12) + (half === 'p' ? 12 : 0) : given;
  const minute = Number(match[2] ?? '0');
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
