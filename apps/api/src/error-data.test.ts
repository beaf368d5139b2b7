import { TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { errorData } from './error-data.ts';

const request = { httpStatus: 500, path: 'reports.get', requestId: 'one' };
const { error: cause } = z.object({ cash: z.object({ variance: z.int() }) }).safeParse({ cash: { variance: 0.5 } });

test('what was sent in is told by its path, and of what does not leave nothing is told', () => {
  expect(errorData(new TRPCError({ code: 'BAD_REQUEST', cause }), request)).toMatchObject({
    reason: 'bad-input',
    fields: { 'cash.variance': expect.any(String) },
  });
  const fault = errorData(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }), request);
  expect(fault).toMatchObject({ reason: 'fault', requestId: 'one' });
  expect(fault.fields).toBeUndefined();
});
