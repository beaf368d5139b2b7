/** The letter of the priority lane; no service has it. */
export const priorityLetter = 'P';

/** Without I and O, which are read as 1 and 0 from across a room. */
const alphabet = [...'ABCDEFGHJKLMNQRSTUVWXYZ'];

/** The first letter that no service of the site has: A, B …, and after Z two of them. */
export function nextLetter(taken: ReadonlySet<string>): string {
  const doubles = alphabet.flatMap((first) => alphabet.map((second) => first + second));
  const free = [...alphabet, ...doubles].find((letter) => !taken.has(letter));
  if (free === undefined) throw new Error('more services than letters');
  return free;
}

/** What stands on the ticket and on the screen: `A001`; the thousandth is `A1000`. */
export function ticketNumber(letter: string, number: number): string {
  return `${letter}${String(number).padStart(3, '0')}`;
}
