import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Takes away the data of this run's Daybook. */
// biome-ignore lint/style/noDefaultExport: Playwright asks for it.
export default async function forgetData(): Promise<void> {
  const data = process.env['DAYBOOK_TEST_DATA'];
  if (data?.startsWith(join(tmpdir(), 'daybook-browser-'))) await rm(data, { recursive: true, force: true });
}
