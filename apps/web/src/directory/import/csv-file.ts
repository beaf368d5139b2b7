/** Saves rows as a CSV file that spreadsheets open with its letters whole, and take for text and never for formulas. */
export function saveCsv(rows: readonly (readonly string[])[], name: string): void {
  const text = rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
  const address = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export function csvCell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
