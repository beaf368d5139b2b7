/** The wall time of a moment there: `2026-11-24` and `08:00`. */
export function wallOf(zone: string, at: number): { date: string; time: string } {
  const [date = '', time = ''] = new Date(at).toLocaleString('sv-SE', { timeZone: zone }).split(' ');
  return { date, time: time.slice(0, 5) };
}

/** A zone where it is midday or so just now, for what must not stand beside the change of the business date. */
export function middayZone(): string {
  const zones = [
    ...['Asia/Manila', 'Asia/Kolkata', 'Europe/Paris', 'America/Sao_Paulo'],
    ...['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu', 'Pacific/Auckland'],
  ];
  const midday = zones.find((zone) => /^(08|09|1[0-4])/.test(wallOf(zone, Date.now()).time));
  if (!midday) throw new Error('It is midday nowhere');
  return midday;
}
