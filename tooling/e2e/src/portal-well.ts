import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const looks = [
  [360, 'light'],
  [1440, 'dark'],
] as const;
const otherLooks = [
  [1440, 'light'],
  [360, 'dark'],
] as const;

/** Nothing is wrong for who cannot see, on a phone and on a desk, by day and by night. */
export async function isWell(page: Page, as: typeof looks | typeof otherLooks = looks): Promise<void> {
  for (const [width, look] of as) {
    await page.setViewportSize({ width, height: 740 });
    await page.evaluate((one) => document.documentElement.setAttribute('data-mantine-color-scheme', one), look);
    // What fades in or changes its colour has it only then.
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await page.setViewportSize({ width: 360, height: 740 });
}

/** The same in both languages, in each by the other look on the other width. */
export async function isWellInBoth(page: Page): Promise<void> {
  await isWell(page);
  await page.getByLabel('Language').selectOption('fil');
  await isWell(page, otherLooks);
  await page.getByLabel('Wika').selectOption('en');
}
