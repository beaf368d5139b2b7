const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

export function median(numbers: readonly number[]): number {
  const all = sorted(numbers);
  return all[Math.floor((all.length - 1) / 2)] ?? Number.NaN;
}

/** What so large a part (0 to 1) of the numbers does not exceed. */
export function share(numbers: readonly number[], part: number): number {
  return sorted(numbers)[Math.max(0, Math.ceil(numbers.length * part) - 1)] ?? Number.NaN;
}

/** The median with the least and the most, as `0.71 (0.68 to 0.75)`. */
export function spread(numbers: readonly number[], digits = 2): string {
  const all = sorted(numbers);
  const [least, most] = [all[0] ?? Number.NaN, all.at(-1) ?? Number.NaN];
  return `${median(all).toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}

/** Rows under a head, each column as wide as its widest cell; the first stands left, figures right. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [head, ...rows].map(line).join('\n');
}
