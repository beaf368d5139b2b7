import { preset } from '@daybook/vitest/preset';
import { defineConfig } from 'vitest/config';

export default defineConfig(preset());
