import type { ViteUserConfig } from 'vitest/config';

/** Where each package leaves the report of its tests, by which they are counted. */
const report = '.turbo/test-report.json';

/** How every package's tests run: short output for people, a report to count by. `test` adds to it. */
export function preset(test: ViteUserConfig['test'] = {}): ViteUserConfig {
  return {
    test: { include: ['src/**/*.test.{ts,tsx}'], reporters: ['dot', ['json', { outputFile: report }]], ...test },
  };
}
