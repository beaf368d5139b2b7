import { preset } from '@daybook/vitest/preset';
import { defineConfig } from 'vitest/config';

// Whole programs are started and killed: one after another.
export default defineConfig(preset({ testTimeout: 120_000, hookTimeout: 60_000, fileParallelism: false }));
