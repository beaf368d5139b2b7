/** The demo organization's sites: pharmacies in Laguna, a barangay health center, a shop in New York. */
export const sites = [
  { key: 'calamba', name: 'Calamba Crossing', zone: 'Asia/Manila', currency: 'PHP' },
  { key: 'losBanos', name: 'Los Baños Junction', zone: 'Asia/Manila', currency: 'PHP' },
  { key: 'santaRosa', name: 'Santa Rosa Balibago', zone: 'Asia/Manila', currency: 'PHP' },
  { key: 'sanPablo', name: 'San Pablo Plaza', zone: 'Asia/Manila', currency: 'PHP' },
  { key: 'parian', name: 'Parian Health Center', zone: 'Asia/Manila', currency: 'PHP' },
  { key: 'woodside', name: 'Woodside, New York', zone: 'America/New_York', currency: 'USD' },
] as const;

export type SiteKey = (typeof sites)[number]['key'];
export type Place = (typeof sites)[number];

/** When their business day starts, and the longest shift in minutes. */
export const dayStart = '04:00';
export const longestShift = 16 * 60;

export function placeOf(key: SiteKey): Place {
  const [found] = sites.filter((site) => site.key === key);
  if (!found) throw new Error(`there is no site ${key}`);
  return found;
}

/** Where the demo's tablet is silent. */
export const silentSite: SiteKey = 'sanPablo';

/** What the demo's own tablets are called, so that nobody takes them for real ones. */
export const demoTablet = 'Front tablet (demo)';

/** The same of a center's queue: where its numbers are taken, and the screen of its waiting room. */
export const demoQueueKiosks = [
  { name: 'Numbers by the door (demo)', purpose: 'queue' },
  { name: 'Waiting room (demo)', purpose: 'display' },
] as const;
