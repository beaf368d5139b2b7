import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const usual = { width: 1280, height: 800 };
const tablets = [usual, { width: 1024, height: 600 }, { width: 800, height: 1280 }];

/** Nothing is cut off at the edge, and nothing is wrong for who cannot see or use a finger. */
export async function isWell(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  for (const size of tablets) {
    await page.setViewportSize(size);
    for (const button of await page.getByRole('button').all()) await expect(button).toBeInViewport({ ratio: 0.99 });
  }
  await page.setViewportSize(usual);
}
