import { preset } from '@daybook/vitest/preset';
import { defineConfig } from 'vitest/config';

export default defineConfig(
  preset({ globalSetup: './src/testing/cluster.ts', testTimeout: 30_000, hookTimeout: 30_000 }),
);
