import { Param, Placeholder, sql } from 'drizzle-orm';
import type { Transaction } from './connect.ts';

/** A statement of Drizzle's, as `select()` and `insert()` begin it. */
interface Statement<T> {
  prepare(name: string): { execute(): Promise<T> };
}

/** What Drizzle has prepared: it keeps to the connection that it was prepared for. */
interface Prepared<T> {
  params: unknown[];
  execute(): Promise<T>;
}

type Placeholders<Name extends string> = { [N in Name]: Placeholder };

/** What may be said for a placeholder: as the column it stands for takes it. */
type Said = string | number | boolean | bigint | Date | object | null;

/**
 * A statement that is built once and asked in any transaction. Drizzle builds the text of a statement each time, which
 * costs more than to send it; `prepare` is its own way to build once, but not for transactions, each of which has a
 * connection of its own.
 * @param names what is said each time it is asked; `value` has what stands for it in the statement
 */
export function builtOnce<const Name extends string, T>(
  names: readonly Name[],
  build: (tx: Transaction, value: Placeholders<Name>) => Statement<T>,
): (tx: Transaction, values: Readonly<Record<Name, Said>>) => Promise<T> {
  const value = {} as Placeholders<Name>;
  for (const one of names) value[one] = sql.placeholder(one);
  let built: Prepared<T> | undefined;
  return async (tx, values) => {
    built ??= build(tx, value).prepare('') as unknown as Prepared<T>;
    const { client } = tx._.session as unknown as { client: unknown };
    const params = built.params.map((param) => said(param, values));
    const own: Prepared<T> = Object.create(built, { client: { value: client }, params: { value: params } });
    return await own.execute();
  };
}

function said(param: unknown, values: Record<string, unknown>): unknown {
  if (param instanceof Placeholder) return saidFor(param, values);
  if (!(param instanceof Param && param.value instanceof Placeholder)) return param;
  const value = saidFor(param.value, values);
  return value === null ? null : param.encoder.mapToDriverValue(value);
}

function saidFor({ name: asked }: Placeholder, values: Record<string, unknown>): unknown {
  const value = values[asked];
  if (value === undefined) throw new Error(`nothing was said for ${asked}`);
  return value;
}
