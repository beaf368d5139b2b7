import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** A page of the web app: nothing is wrong for who cannot see, and on a phone nothing stands out to the side. */
export async function isWell(page: Page): Promise<void> {
  // What fades in has its colours only then.
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  // What a phone shows in place of a table comes when it is first asked for.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.setViewportSize({ width: 1280, height: 800 });
}
