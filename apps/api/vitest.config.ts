import { preset } from '@daybook/vitest/preset';
import { defineConfig } from 'vitest/config';

export default defineConfig(
  preset({
    globalSetup: '../../packages/db/src/testing/cluster.ts',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Each file has a server and a database of its own.
    maxWorkers: 2,
  }),
);
