import type { timesheetsExport } from '@daybook/contract/exports';
import type * as z from 'zod/mini';

/** What is asked of an export. */
export type Asked = z.output<(typeof timesheetsExport)['input']>;
