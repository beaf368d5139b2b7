/** What was typed as a LIKE pattern that finds it anywhere; undefined when nothing was. */
export function containing(search: string | undefined): string | undefined {
  return search === undefined ? undefined : `%${literal(search)}%`;
}

/** What was typed within a LIKE pattern: no letter of it stands for others. */
export function literal(search: string): string {
  return search.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`);
}
