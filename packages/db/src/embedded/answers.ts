import { openSql } from '../open.ts';

/** The address of a role and database behind a socket's folder. */
export function socketUrl(socketDirectory: string, role: string, database: string): string {
  return `postgres://${role}@/${database}?host=${socketDirectory}`;
}

/** Whether the server behind this socket takes connections. */
export async function answers(socketDirectory: string): Promise<boolean> {
  const sql = openSql(socketUrl(socketDirectory, 'postgres', 'postgres'), { max: 1, connect_timeout: 2 });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
