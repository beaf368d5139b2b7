/** The words of a name, small and without marks: `Ma. Niña O’Brien-Cruz` is `ma`, `nina`, `obrien`, `cruz`. */
export function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’‘ʼ`]/g, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/**
 * A name as two are compared: no matter how it is spaced, marked, in which order its words stand, or whether Maria is
 * written Ma., as most do in the Philippines. A name without a letter or digit is compared as it is.
 */
export function likeName(name: string): string {
  const words = nameWords(name).map((word) => (word === 'ma' ? 'maria' : word));
  return words.length > 0 ? words.toSorted().join(' ') : name.trim().toLowerCase();
}
