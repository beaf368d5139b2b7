import type { SiteKey } from './places.ts';

/** What somebody is doing when the demo begins: minutes ago of each punch, oldest first. */
type Morning = readonly (readonly ['in' | 'break-start' | 'break-end' | 'out', number])[];

const sinceMorning: Morning = [['in', 164]];
const sinceEarly: Morning = [['in', 171]];
const backFromBreak: Morning = [
  ['in', 158],
  ['break-start', 31],
  ['break-end', 17],
];
const onBreak: Morning = [
  ['in', 166],
  ['break-start', 11],
];
const gone: Morning = [
  ['in', 290],
  ['out', 28],
];
/** In since yesterday, and nobody saw an out. */
const forgot: Morning = [['in', 26 * 60]];
const off: Morning = [];

/** name, what colleagues say, site, what the person does now. Numbers and PINs follow from the order. */
export const people: readonly (readonly [name: string, calledName: string, site: SiteKey, today: Morning])[] = [
  ['Jomar Villanueva', 'Jomar', 'calamba', sinceMorning],
  ['Rhea Mae Santiago', 'Rhea Mae', 'calamba', sinceMorning],
  ['Kristine Joy Bautista', 'Kristine Joy', 'calamba', backFromBreak],
  ['Arnel Pangilinan', 'Arnel', 'calamba', onBreak],
  ['Liezl Manalo', 'Liezl', 'calamba', off],
  ['Maricel Dela Cruz', 'Maricel', 'calamba', off],
  ['Rowena Cruz', 'Rowena', 'losBanos', sinceEarly],
  ['Mark Anthony Reyes', 'Mark Anthony', 'losBanos', sinceMorning],
  ['Jessa Umali', 'Jessa', 'losBanos', backFromBreak],
  ['Paolo Rivera', 'Paolo', 'losBanos', sinceMorning],
  ['Aileen Torres', 'Aileen', 'santaRosa', sinceMorning],
  ['Ferdinand Cabrera', 'Ferdinand', 'santaRosa', sinceEarly],
  ['Cherry Banaag', 'Cherry', 'santaRosa', sinceMorning],
  ['Joel Marasigan', 'Joel', 'santaRosa', backFromBreak],
  ['Mylene Garcia', 'Mylene', 'santaRosa', onBreak],
  ['Nestor Belen', 'Nestor', 'sanPablo', sinceEarly],
  ['Gemma Luna', 'Gemma', 'sanPablo', sinceMorning],
  ['Ivy Perez', 'Ivy', 'sanPablo', sinceMorning],
  ['Vilma Costes', 'Vilma', 'sanPablo', gone],
  ['Roderick Sia', 'Roderick', 'sanPablo', forgot],
  ['Imelda Ocampo', 'Dr. Imelda', 'parian', sinceEarly],
  ['Grace Mendoza', 'Grace', 'parian', sinceEarly],
  ['Teresita Aquino', 'Teresita', 'parian', sinceMorning],
  ['Lorna Padilla', 'Lorna', 'parian', backFromBreak],
  ['Alma Silva', 'Alma', 'parian', onBreak],
  ['Tess Gallego', 'Tess', 'woodside', sinceMorning],
  ['Carlo Medina', 'Carlo', 'woodside', sinceMorning],
  ['Ana Herrera', 'Ana', 'woodside', backFromBreak],
];

/** The demo's sign-ins; all with one password, and from this machine alone. */
export const accounts = [
  { login: 'owner@demo.daybook', name: 'Luz Katigbak', role: 'owner', sites: 'all' },
  { login: 'manager@demo.daybook', name: 'Ramon Katigbak', role: 'manager', sites: 'all' },
  { login: 'clinician@demo.daybook', name: 'Imelda Ocampo', role: 'clinician', sites: ['parian'] },
  { login: 'calamba@demo.daybook', name: 'Calamba Crossing', role: 'site', sites: ['calamba'] },
] as const satisfies readonly { login: string; name: string; role: string; sites: 'all' | readonly SiteKey[] }[];

export const demoPassword = 'daybook-demo';

/** Everybody's PIN in the demo, told at start: the last four digits of the person's number. */
export function numberOf(index: number): string {
  return String(1001 + index);
}
