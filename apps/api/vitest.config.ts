import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { globalSetup: '../../packages/db/src/testing/cluster.ts', testTimeout: 30_000, hookTimeout: 30_000 },
});
