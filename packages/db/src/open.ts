import postgres from 'postgres';

/**
 * Opens a pool. Besides what postgres.js reads it understands libpq's way to a unix socket,
 * `postgres://role@/database?host=/directory`.
 */
export function openSql(url: string, options: postgres.Options<Record<string, never>> = {}): postgres.Sql {
  const address = new URL(url.replace(/^(postgres(?:ql)?:\/\/[^/]*@)\//, '$1localhost/'));
  const socket = address.searchParams.get('host');
  address.searchParams.delete('host');
  const where = socket ? { host: socket } : {};
  return postgres(address.href, { onnotice: () => undefined, ...options, ...where });
}
