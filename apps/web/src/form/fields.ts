import * as z from 'zod/mini';

/** Where the contract finds fault with what is to be sent: paths such as `owner.login`. */
export function faultPaths(schema: z.core.$ZodType, input: unknown): string[] {
  const result = z.safeParse(schema, input);
  return result.success ? [] : result.error.issues.map((issue) => issue.path.map(String).join('.'));
}

/** The field of a form that a path belongs to: itself, or the nearest around it (`sites.0` is in `sites`). */
export function fieldOf(path: string, fields: readonly string[]): string | undefined {
  for (let at = path; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    if (fields.includes(at)) return at;
  }
  return undefined;
}

/** The sentence under each field that has a fault. */
export function sentencesAt(
  paths: Iterable<string>,
  sentences: Readonly<Record<string, string>>,
): Record<string, string> {
  const fields = Object.keys(sentences);
  const found = [...paths].flatMap((path) => fieldOf(path, fields) ?? []);
  return Object.fromEntries(
    found.flatMap((field) => (sentences[field] === undefined ? [] : [[field, sentences[field]]])),
  );
}
