/** What was typed as a LIKE pattern that finds it anywhere; undefined when nothing was. */
export function containing(search: string | undefined): string | undefined {
  return search === undefined ? undefined : `%${search.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`;
}
