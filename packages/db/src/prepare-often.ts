import type postgres from 'postgres';

/** From this time on a statement is prepared: most that are asked once or twice are never asked again. */
const often = 3;
/** A connection keeps what it has prepared, so there is an end to it: our own statements are some hundreds. */
const most = 500;

/**
 * The same pool, whose `unsafe`, by which Drizzle asks everything, prepares what is asked often: then a statement is
 * neither parsed nor planned anew each time, and goes in one turn instead of two, so that several under way together
 * really are.
 */
export function prepareOften(sql: postgres.Sql): postgres.Sql {
  const asked = new Map<string, number>();
  const kept = new Set<string>();
  const isOften = (text: string): boolean => {
    if (kept.has(text)) return true;
    // Lists make texts without end: whoever comes when it is full is asked as before.
    if (kept.size >= most) return false;
    const times = asked.get(text) ?? 0;
    if (times >= often) {
      asked.delete(text);
      kept.add(text);
      return true;
    }
    if (times === 0 && asked.size >= most * 4) asked.clear();
    asked.set(text, times + 1);
    return false;
  };
  return wrap(sql, isOften);
}

/** A pool, a transaction or a savepoint within one. */
interface Scope {
  ended: boolean;
  within?: Scope;
}

function refuseEnded(scope: Scope | undefined): void {
  // One of several that ran together failed, or the connection was lost, and it is somebody else's by now.
  for (let one = scope; one; one = one.within) if (one.ended) throw new Error('asked of a transaction that has ended');
}

function wrap<T extends postgres.ISql>(sql: T, isOften: (text: string) => boolean, scope: Scope = { ended: false }): T {
  return new Proxy(sql, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      switch (name) {
        case 'unsafe':
          return (text: string, values?: [], options: postgres.UnsafeQueryOptions = {}) => {
            refuseEnded(scope);
            // Under way at once, and not when it is awaited: what is asked first is answered first.
            return target.unsafe(text, values, { ...options, prepare: isOften(text) }).execute();
          };
        // Whatever is asked within is asked by the wrapped one too.
        case 'begin':
        case 'savepoint':
          return async (...args: unknown[]) => {
            refuseEnded(scope);
            const inner: Scope = { ended: false, within: scope };
            try {
              return await value.call(target, ...args.map((arg) => (isWork(arg) ? within(arg, isOften, inner) : arg)));
            } finally {
              // Also when the connection was lost while its work was at something else.
              inner.ended = true;
            }
          };
        default:
          return value;
      }
    },
  });
}

type Work = (inner: postgres.TransactionSql) => unknown;

function isWork(arg: unknown): arg is Work {
  return typeof arg === 'function';
}

function within(work: Work, isOften: (text: string) => boolean, scope: Scope) {
  return async (inner: postgres.TransactionSql) => {
    try {
      return await work(wrap(inner, isOften, scope));
    } finally {
      scope.ended = true;
    }
  };
}
