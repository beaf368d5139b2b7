import * as z from 'zod/mini';
import { siteId } from './ids.ts';
import { account, mutation } from './procedure.ts';

/** What a column can be read as. `sites` holds names, separated by semicolons; the first is the usual one. */
export const importField = z.enum(['number', 'name', 'calledName', 'language', 'sites']);
export type ImportField = z.output<typeof importField>;

/** Why a row cannot be taken. */
export const rowFault = z.enum([
  'missing', // a value that has to be there
  'too-long',
  'not-text', // control characters, or no text at all
  'unknown-site', // no site of this name that the account sees
  'unknown-language',
  'twice', // the number stands in an earlier row
  'number-taken', // somebody else has it: another name under the number
]);
export type RowFault = z.output<typeof rowFault>;

/** Five megabytes in base64. */
const mostText = 7_000_000;

/**
 * People from a CSV or XLSX file. A dry run says what would be; writing is all or nothing unless bad rows are left out.
 * Whoever is there already, by number, is not added again.
 */
export const employeesImport = mutation({
  caller: account('employees.change'),
  input: z.object({
    file: z.object({
      /** Stands in the audit trail. */
      name: z.string().check(z.maxLength(200), z.regex(/^[^\p{Cc}\p{Cs}]*$/u)),
      base64: z.string().check(z.maxLength(mostText)),
    }),
    /** Column of each field, counted from 0; none: guessed from the head, and answered. */
    mapping: z.optional(z.partialRecord(importField, z.int().check(z.minimum(0), z.maximum(200)))),
    /** For rows without a site of their own. */
    siteId: z.optional(siteId),
    dryRun: z.boolean(),
    skipBad: z.optional(z.boolean()),
  }),
  output: z.object({
    /** The head's cells. */
    columns: z.array(z.string()),
    mapping: z.partialRecord(importField, z.int()),
    /** The first rows, each cell as far as a screen shows it. */
    sample: z.array(z.array(z.string())),
    /** Rows under the head that are not empty. */
    rows: z.int(),
    new: z.int(),
    /** There already, and the same. */
    same: z.int(),
    /** Rows count from 1 under the head; `line` is where the row stands in the file. */
    bad: z.array(z.object({ row: z.int(), line: z.int(), field: importField, fault: rowFault, value: z.string() })),
    /** People that were added; 0 in a dry run. */
    added: z.int(),
  }),
  reasons: ['not-found', 'file-unreadable', 'rows-bad', 'too-large', 'bad-input'],
});
export type ImportAnswer = z.output<typeof employeesImport.output>;
