import type { Browser } from './browser.ts';

/** The appointments of one of the demo's sites round the day on which its test begins. */
export async function appointmentsOf({ appointments, directory }: Browser['api'], name: string) {
  const site = (await directory.sites.list.query({})).items.find((one) => one.name === name);
  if (!site) throw new Error(`${name} is not there`);
  const list = await appointments.list.query({ siteId: site.id, from: '2026-11-10', to: '2026-12-01' });
  const on = (from: string, before: string) =>
    list.items.filter(({ startsAt }) => startsAt >= instant(from) && startsAt < instant(before));
  /** The numbers that are called to a room, how many days and services have been waited for, and what has to be answered. */
  const queue = async () => {
    const { called } = await appointments.queue.list.query({ siteId: site.id });
    const past = { siteId: site.id, from: '2026-10-20', to: '2026-11-23' };
    const { days, services } = await appointments.queue.figures.query(past);
    const { count } = await appointments.requests.list.query({ siteId: site.id });
    return {
      calls: called.flatMap(({ number, room }) => (room === null ? [] : [`${number} ${room}`])),
      days: days.filter(({ waiting }) => waiting !== null).length,
      services: services.filter(({ waiting }) => waiting !== null).length,
      requests: count,
    };
  };
  return { list, on, queue };
}

/** The midnight of a date in Manila. */
function instant(date: string): string {
  return new Date(`${date}T00:00:00+08:00`).toISOString();
}
