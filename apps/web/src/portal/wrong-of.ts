interface Schema {
  safeParse: (
    value: unknown,
  ) => { success: true } | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } };
}

/** Which of these fields are not as the contract asks for them, in their order. */
export function wrongOf<F extends string>(schema: Schema, value: unknown, fields: readonly F[]): F[] {
  const read = schema.safeParse(value);
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0]));
  return fields.filter((field) => wrong.has(field));
}
