interface PostgresFault {
  code: string;
  constraint_name?: string;
}

function fault(error: unknown): PostgresFault | undefined {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && 'severity' in cause) return cause as Error & PostgresFault;
  }
  return undefined;
}

/** PostgreSQL's five-letter code, wherever Drizzle has wrapped it; undefined when the fault is not the database's. */
export function errorCode(error: unknown): string | undefined {
  return fault(error)?.code;
}

/** Whether a unique or exclusion constraint of this name refused the row. */
export function violates(error: unknown, constraint: string): boolean {
  const found = fault(error);
  return (found?.code === '23505' || found?.code === '23P01') && found.constraint_name === constraint;
}
