import type { Relationship } from '@daybook/contract/clients';

const ofAge = 18;

/** The date on which somebody is no child any more; who was born on 29 February: 1 March. */
export function comesOfAgeOn(birthDate: string): string {
  const year = String(Number(birthDate.slice(0, 4)) + ofAge).padStart(4, '0');
  const day = birthDate.slice(5);
  // Eighteen years after a leap year is none.
  return `${year}-${day === '02-29' ? '03-01' : day}`;
}

/** Whether somebody is a child on that date; of whom nobody knows when they were born, nobody says so. */
export function isChildOn(birthDate: string | null, date: string): boolean {
  return birthDate !== null && date < comesOfAgeOn(birthDate);
}

/**
 * Whether one of a household is a parent or guardian of another, by what each is to its first: the first of a child; a
 * parent or guardian of the first. A spouse or partner of the first may be no parent of the child: there the child
 * stands first, with both parents.
 */
export function isGuardianOf(one: Relationship, other: Relationship): boolean {
  if (other === 'child') return one === 'self';
  return other === 'self' && (one === 'parent' || one === 'guardian');
}
