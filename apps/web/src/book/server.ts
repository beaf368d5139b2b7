import { createDaybookCalls } from '@daybook/client/calls';
import { QueryClient } from '@tanstack/react-query';
import { queryDefaults } from './query-defaults.ts';

/** Daybook's server as a visitor calls it: no stream, no sign-in. */
export const server = createDaybookCalls({ timeout: 12_000 });

export const queryClient = new QueryClient({ defaultOptions: queryDefaults });
