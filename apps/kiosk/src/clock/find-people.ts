import type { RosterPerson } from '@daybook/contract/kiosk';

/** A name without accents and capitals, for comparing. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The people in whose name every typed word begins a word. */
export function findPeople(people: readonly RosterPerson[], typed: string): RosterPerson[] {
  const asked = plain(typed).split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    const words = plain(`${person.name} ${person.calledName}`).split(/[\s-]+/);
    return asked.every((part) => words.some((word) => word.startsWith(part)));
  });
}

/** The letter that a name stands under. */
export function letterOf(person: RosterPerson): string {
  return plain(person.name).slice(0, 1).toUpperCase();
}

/** The letters that have names, in order. */
export function lettersOf(people: readonly RosterPerson[]): string[] {
  return [...new Set(people.map(letterOf))].sort();
}
