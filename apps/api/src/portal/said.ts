import { language } from '@daybook/contract/values';
import * as z from 'zod/mini';

/** What somebody said who registers, kept until the mail is confirmed or too old. */
export const said = z.object({
  name: z.string(),
  birthDate: z.string(),
  email: z.string(),
  phone: z.nullable(z.string()),
  language,
});
export type Said = z.output<typeof said>;
