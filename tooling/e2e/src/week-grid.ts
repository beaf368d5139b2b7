import type { Locator } from '@playwright/test';

/** A person's date on the roster's week. */
export function cell(grid: Locator, row: number, column: number): Locator {
  return grid.locator(`[data-cell="${row} ${column}"]`);
}
