import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** The panel that exports the period at hand. */
export async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export' }).click();
  return page.getByRole('dialog', { name: /^Export / });
}

/** Presses the panel's button, and waits for the file. */
export async function exportFrom(page: Page, panel: Locator): Promise<Download> {
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export' }).click();
  return await download;
}

export const bytesOf = async (download: Download): Promise<Buffer> => await readFile(await download.path());

/** The lines of a CSV by the names of its columns. */
export function linesOf(csv: Buffer): Record<string, string>[] {
  expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [head = '', ...lines] = csv.toString('utf8').slice(1).trimEnd().split('\r\n');
  const names = head.split(',');
  const bare = (value: string) => value.replace(/^"(.*)"$/, '$1');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, at) => [names[at] ?? '', bare(value)])));
}
