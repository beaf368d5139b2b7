import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { openSql } from '../open.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What turns a role and a database into an address: `postgres://{role}@…/{database}`. */
    clusterUrl: string;
  }
}

export interface TestDatabase {
  name: string;
  /** Of the serving role. */
  url: string;
  /** Of the owner. */
  adminUrl: string;
  superuserUrl: string;
  drop(): Promise<void>;
}

/** Where a role finds a database of the test cluster. */
export function clusterAddress(role: string, database: string): string {
  return decodeURI(inject('clusterUrl')).replace('{role}', role).replace('{database}', database);
}

/** A database of its own for a test file, cloned from the migrated template (or empty, owned by daybook_owner). */
export async function createTestDatabase(kind: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const superuser = openSql(clusterAddress('postgres', 'postgres'), { max: 1 });
  const template = superuser(kind === 'migrated' ? 'daybook_template' : 'template0');
  await superuser`create database ${superuser(name)} owner daybook_owner template ${template}`;
  return {
    name,
    url: clusterAddress('daybook_app', name),
    adminUrl: clusterAddress('daybook_owner', name),
    superuserUrl: clusterAddress('postgres', name),
    drop: async () => {
      await superuser`drop database if exists ${superuser(name)} with (force)`;
      await superuser.end();
    },
  };
}
