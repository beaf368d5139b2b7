import type { Said } from '../appointments/appointment-rows.ts';
import { demoHouseholds, demoSingles } from './clients.ts';
import { lotOf } from './lot.ts';
import { comers, mothers, type OfferedKey, offered } from './offered.ts';

/** Who comes: a client of the center by name, or what somebody said on the booking page. */
export type Comer = { client: string } | { said: Said };

const first = [
  ...['Aurora', 'Bernard', 'Carmela', 'Dominador', 'Elena', 'Fidel', 'Grace Ann', 'Homer', 'Irene', 'Jaime'],
  ...['Katrina', 'Lando', 'Marivic', 'Nelson', 'Olivia', 'Ronaldo', 'Susan', 'Teodora', 'Virgilio', 'Wilma'],
];
const last = [
  ...['Bantug', 'Salonga', 'Ilagan', 'Quizon', 'Marquez', 'Tan', 'Villegas', 'Bonifacio', 'Lualhati', 'Ong'],
  ...['Mabini', 'Arellano', 'Carandang', 'De Leon', 'Escalante', 'Fajardo', 'Guinto', 'Habacon', 'Ilao', 'Javier'],
];

const everybody = [...demoHouseholds.flatMap(({ members }) => members), ...demoSingles];
const pools = {
  anybody: everybody.filter(({ born }) => (born ?? '') < '2016').map(({ name }) => name),
  children: everybody.filter(({ born }) => (born ?? '') >= '2009').map(({ name }) => name),
  mothers,
  page: [],
} as const satisfies Record<(typeof comers)[OfferedKey], readonly string[]>;

/** Picks who comes, as lots fall: a client for one service once, on one date once; and whoever is left books on the page. */
export function comersByLot(): (service: OfferedKey, date: string, seed: string) => Comer {
  const taken = new Set<string>();
  return (service, date, seed) => {
    const pool = pools[comers[service]];
    const begin = Math.floor(lotOf(`${seed} who`) * pool.length);
    const isFree = (name: string) => !taken.has(`${name} ${service}`) && !taken.has(`${name} ${date}`);
    const fromDesk = offered[service].selfBooking === 'no';
    const client = [...pool.slice(begin), ...pool.slice(0, begin)].find(isFree) ?? (fromDesk ? pool[begin] : undefined);
    if (client === undefined || (!fromDesk && lotOf(`${seed} page`) < 0.25)) return { said: visitorOf(seed) };
    taken.add(`${client} ${service}`).add(`${client} ${date}`);
    return { client };
  };
}

/** Somebody who is no client, with an address and a number that nobody has. */
export function visitorOf(seed: string): Said {
  const pick = (from: readonly string[], what: string) =>
    from[Math.floor(lotOf(`${seed} ${what}`) * from.length)] ?? '';
  const name = `${pick(first, 'first')} ${pick(last, 'last')}`;
  const login = name.toLowerCase().replaceAll(' ', '.');
  const phone = `0918 555 ${String(1000 + Math.floor(lotOf(`${seed} phone`) * 9000))}`;
  return { name, email: `${login}@example.net`, phone, birthDate: null };
}
