import postgres from 'postgres';

/**
 * How long a connection that failed waits before it is tried again. The driver's own pause counts the failures of all
 * connections of a pool together and grows to twenty seconds, while the database has long been back.
 */
const pauseSeconds = () => 0.1 + Math.random() * 0.2;

/**
 * Opens a pool. Besides what postgres.js reads it understands libpq's way to a unix socket,
 * `postgres://role@/database?host=/directory`.
 */
export function openSql(url: string, options: postgres.Options<Record<string, never>> = {}): postgres.Sql {
  const address = new URL(url.replace(/^(postgres(?:ql)?:\/\/[^/]*@)\//, '$1localhost/'));
  const socket = address.searchParams.get('host');
  address.searchParams.delete('host');
  const where = socket ? { host: socket } : {};
  return postgres(address.href, { onnotice: () => undefined, backoff: pauseSeconds, ...options, ...where });
}
