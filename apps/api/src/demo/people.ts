import type { PunchKind } from '@daybook/contract/clock';
import type { Language } from '@daybook/contract/values';
import type { SiteKey } from './places.ts';
import type { Plan } from './plans.ts';

/** What somebody is doing when the demo begins: minutes ago of each punch, oldest first. */
type Present = readonly (readonly [PunchKind, number])[];

export interface Person {
  name: string;
  /** What colleagues say. */
  calledName: string;
  site: SiteKey;
  /** The hours that the person usually works. */
  plan: Plan;
  /** What the person does now, whatever the hour, so that the board is alive; `planned`: what the plan says. */
  now: Present | 'planned';
  language: Language;
}

const sinceMorning: Present = [['in', 164]];
const sinceEarly: Present = [['in', 171]];
const backFromBreak: Present = [
  ['in', 158],
  ['break-start', 31],
  ['break-end', 17],
];
const onBreak: Present = [
  ['in', 166],
  ['break-start', 11],
];
const gone: Present = [
  ['in', 290],
  ['out', 28],
];
/** In since yesterday, and nobody saw an out. */
const forgot: Present = [['in', 26 * 60]];
const off: Present = [];

function person(
  site: SiteKey,
  name: string,
  calledName: string,
  plan: Plan,
  now: Person['now'],
  language: Language = 'en',
): Person {
  return { name, calledName, site, plan, now, language };
}

/** Everybody who clocks in. Numbers and PINs follow from the order, so new people are added at the end. */
export const people: readonly Person[] = [
  person('calamba', 'Jomar Villanueva', 'Jomar', 'day', sinceMorning),
  person('calamba', 'Rhea Mae Santiago', 'Rhea Mae', 'day', sinceMorning),
  person('calamba', 'Kristine Joy Bautista', 'Kristine Joy', 'early', backFromBreak),
  person('calamba', 'Arnel Pangilinan', 'Arnel', 'day', onBreak),
  person('calamba', 'Liezl Manalo', 'Liezl', 'late', off),
  person('calamba', 'Maricel Dela Cruz', 'Maricel', 'part', off),
  person('losBanos', 'Rowena Cruz', 'Rowena', 'early', sinceEarly),
  person('losBanos', 'Mark Anthony Reyes', 'Mark Anthony', 'day', sinceMorning),
  person('losBanos', 'Jessa Umali', 'Jessa', 'day', backFromBreak),
  person('losBanos', 'Paolo Rivera', 'Paolo', 'long', sinceMorning),
  person('santaRosa', 'Aileen Torres', 'Aileen', 'day', sinceMorning),
  person('santaRosa', 'Ferdinand Cabrera', 'Ferdinand', 'early', sinceEarly),
  person('santaRosa', 'Cherry Banaag', 'Cherry', 'day', sinceMorning),
  person('santaRosa', 'Joel Marasigan', 'Joel', 'long', backFromBreak),
  person('santaRosa', 'Mylene Garcia', 'Mylene', 'day', onBreak),
  person('sanPablo', 'Nestor Belen', 'Nestor', 'early', sinceEarly),
  person('sanPablo', 'Gemma Luna', 'Gemma', 'day', sinceMorning),
  person('sanPablo', 'Ivy Perez', 'Ivy', 'day', sinceMorning),
  person('sanPablo', 'Vilma Costes', 'Vilma', 'part', gone),
  person('sanPablo', 'Roderick Sia', 'Roderick', 'late', forgot),
  person('parian', 'Imelda Ocampo', 'Dr. Imelda', 'day', sinceEarly),
  person('parian', 'Grace Mendoza', 'Grace', 'early', sinceEarly),
  person('parian', 'Teresita Aquino', 'Teresita', 'day', sinceMorning),
  person('parian', 'Lorna Padilla', 'Lorna', 'day', backFromBreak),
  person('parian', 'Alma Silva', 'Alma', 'day', onBreak),
  person('woodside', 'Tess Gallego', 'Tess', 'day', sinceMorning),
  person('woodside', 'Carlo Medina', 'Carlo', 'late', sinceMorning),
  person('woodside', 'Ana Herrera', 'Ana', 'day', backFromBreak),
  person('calamba', 'Bong Salazar', 'Bong', 'night', 'planned', 'fil'),
  person('calamba', 'Evelyn Tolentino', 'Evelyn', 'late', 'planned', 'fil'),
  person('losBanos', 'Dante Magpantay', 'Dante', 'night', 'planned', 'fil'),
  person('losBanos', 'Shiela Ramos', 'Shiela', 'late', off, 'fil'),
  person('santaRosa', 'Noel Alcantara', 'Noel', 'night', 'planned', 'fil'),
  person('santaRosa', 'Divina Soriano', 'Divina', 'part', gone, 'fil'),
  person('sanPablo', 'Rey Evangelista', 'Rey', 'night', 'planned', 'fil'),
  person('parian', 'Josefina Lacson', 'Josie', 'night', 'planned', 'fil'),
  person('parian', 'Marlon Castillo', 'Marlon', 'late', off, 'fil'),
  person('parian', 'Cecilia Dizon', 'Cecil', 'part', gone, 'fil'),
  person('woodside', 'Victor Nguyen', 'Victor', 'night', 'planned'),
  person('woodside', 'Denise Walsh', 'Denise', 'part', off),
];

/** Everybody's number, and in the demo the PIN too; told at start. */
export function numberOf(index: number): string {
  return String(1001 + index);
}
