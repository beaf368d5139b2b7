import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import budgets from '../budgets.json' with { type: 'json' };
import { root } from './graph.ts';

const chunk = z.object({
  file: z.string(),
  css: z.optional(z.array(z.string())),
  imports: z.optional(z.array(z.string())),
});
type Manifest = Record<string, z.output<typeof chunk>>;

function read(app: string, file: string): Buffer {
  const path = join(root, 'apps', app, 'dist', file);
  if (!existsSync(path)) throw new Error(`${app} is not built: ${path} is missing.`);
  return readFileSync(path);
}

/** Everything that the entries load before they can show anything: scripts and styles, not what is asked for later. */
function filesOf(manifest: Manifest, entries: readonly string[]): string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  const add = (name: string) => {
    const part = manifest[name];
    if (!part || seen.has(name)) return;
    seen.add(name);
    for (const file of [part.file, ...(part.css ?? [])]) files.add(file);
    for (const other of part.imports ?? []) add(other);
  };
  for (const entry of entries) {
    if (!manifest[entry]) throw new Error(`The build has no ${entry}.`);
    add(entry);
  }
  return [...files];
}

/** KB (1000 bytes) as gzip sends them; the server's brotli is smaller still. */
function weigh(app: string, entries: readonly string[], page = 'index'): number {
  const list = page === 'index' ? 'manifest' : page;
  const manifest = z.record(z.string(), chunk).parse(JSON.parse(String(read(app, `.vite/${list}.json`))));
  const files = [...filesOf(manifest, entries), `${page}.html`];
  return files.reduce((sum, file) => sum + gzipSync(read(app, file), { level: 9 }).length, 0) / 1_000;
}

test('the kiosk loads within its budget', () => {
  const weight = weigh('kiosk', ['index.html']);
  expect(weight).toBeGreaterThan(40);
  expect(weight).toBeLessThan(budgets.kiosk.firstLoadKb);
});

test.each([
  ['sign-in', ['src/access/sign-in.tsx']],
  ['Now', ['src/shell/frame.tsx', 'src/clock/now.tsx']],
])("the web app's first screen, %s, loads within its budget", (_, screens) => {
  const weight = weigh('web', ['index.html', ...screens]);
  expect(weight).toBeGreaterThan(60);
  expect(weight).toBeLessThan(budgets.web.firstScreenKb);
});

test.each([
  ['a booking page', 'book', budgets.web.bookingPageKb],
  ['the portal', 'portal', budgets.web.portalKb],
])('of the pages for whoever is served, %s loads within its budget', (_, page, budget) => {
  const weight = weigh('web', [`${page}.html`], page);
  expect(weight).toBeGreaterThan(60);
  expect(weight).toBeLessThan(budget);
});
