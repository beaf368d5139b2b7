export type { AppRouter } from '@daybook/api/router';
