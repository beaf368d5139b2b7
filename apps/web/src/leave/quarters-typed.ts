/** Days as they are typed, `1.5`, `−2` or `0,25`, in quarters of a day; null when it is not that. */
export function quartersTyped(typed: string): number | null {
  const text = typed.trim().replace('−', '-').replace(',', '.');
  if (!/^[+-]?\d{1,3}(\.\d{1,2})?$/.test(text)) return null;
  const quarters = Number(text) * 4;
  return Number.isInteger(quarters) ? quarters : null;
}
