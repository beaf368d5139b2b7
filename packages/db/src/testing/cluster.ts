import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../embedded/start.ts';
import { migrateDatabase } from '../migrate.ts';
import { openSql } from '../open.ts';
import { createRoles } from '../roles.ts';

/** One PostgreSQL for a package's tests, with a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'daybook-test-'));
  // PostgreSQL runs as another user when the tests run as root.
  await chmod(directory, 0o711);
  const server = await startEmbeddedPostgres({
    directory: join(directory, 'pg'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  });
  const superuser = openSql(server.url('postgres', 'postgres'), { max: 1 });
  await createRoles(superuser);
  await superuser`create database daybook_template owner daybook_owner`;
  await migrateDatabase(server.url('daybook_owner', 'daybook_template'));
  await superuser.end();
  project.provide('clusterUrl', server.url('{role}', '{database}'));
  return async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
