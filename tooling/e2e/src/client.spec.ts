import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type APIRequestContext, expect, test } from '@playwright/test';

const client = fileURLToPath(new URL('../../../packages/client', import.meta.url));

async function call(request: APIRequestContext, name: string, data: object) {
  const answer = await request.post(`/trpc/${name}`, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).result.data;
}

/** The packed client and the README's program in a folder of their own. */
function outside(): string {
  const project = mkdtempSync(join(tmpdir(), 'daybook-client-'));
  const packed = execFileSync('npm', ['pack', join(client, 'dist'), '--pack-destination', project], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const own = join(project, 'node_modules', '@daybook', 'client');
  mkdirSync(own, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, packed.trim()), '-C', own, '--strip-components=1']);
  mkdirSync(join(project, 'node_modules', '@trpc'));
  for (const name of ['@trpc/client', '@trpc/server', 'eventsource']) {
    symlinkSync(join(client, 'node_modules', name), join(project, 'node_modules', name));
  }
  const readme = readFileSync(join(client, 'README.md'), 'utf8');
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(project, 'board.ts'), /```ts\n([\s\S]+?)```/.exec(readme)?.[1] ?? '');
  return project;
}

/** Leaves after the first event; nothing of the stream may keep it running. */
const once = `import { createDaybookClient, follow } from '@daybook/client';
const { DAYBOOK_URL: url, DAYBOOK_TOKEN: token } = process.env;
for await (const _ of follow(createDaybookClient({ url, token }), { topics: ['clock'] })) break;
`;

test('the README’s program prints the live board in a terminal, and again when somebody clocks in', async ({
  request,
  baseURL,
}) => {
  await call(request, 'access.signIn', { login: 'owner@demo.daybook', password: 'daybook-demo' });
  const token = { id: randomUUID(), name: 'Board in a terminal', scopes: ['read'], days: 1 };
  const { secret } = await call(request, 'access.tokens.create', token);
  const project = outside();
  let said = '';
  let program: ChildProcess | undefined;
  try {
    program = spawn(process.execPath, ['board.ts'], {
      cwd: project,
      env: { ...process.env, DAYBOOK_URL: baseURL, DAYBOOK_TOKEN: secret },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [program.stdout, program.stderr]) {
      stream?.on('data', (chunk) => {
        said += chunk;
      });
    }
    await expect.poll(() => said, { timeout: 15_000 }).toMatch(/Woodside, New York: .*Tess/);
    expect(said).toContain('stream.ready');
    expect(said).not.toContain('Denise');

    const list = await request.get('/trpc/directory.employees.list?input=%7B%22search%22%3A%22Denise%22%7D');
    const [denise] = (await list.json()).result.data.items;
    const enrolment = { siteId: denise.sites[0], purpose: 'clock' };
    const { code } = await call(request, 'directory.kiosks.createEnrolment', enrolment);
    await call(request, 'kiosk.enrol', { code, name: 'Side tablet' });
    const claim = { method: 'pin', employeeId: denise.id, pin: denise.number };
    await call(request, 'clock.punch', { id: randomUUID(), kind: 'in', occurredAt: new Date().toISOString(), claim });
    await expect
      .poll(() => said, { timeout: 5_000 })
      .toMatch(/clock\.punched[\s\S]*Woodside, New York: .*(Denise|Dee)/);

    writeFileSync(join(project, 'once.ts'), once);
    execFileSync(process.execPath, ['once.ts'], {
      cwd: project,
      env: { ...process.env, DAYBOOK_URL: baseURL, DAYBOOK_TOKEN: secret },
      timeout: 10_000,
    });

    await call(request, 'access.tokens.revoke', { id: token.id });
    await expect.poll(() => said, { timeout: 5_000 }).toContain('The token has ended or was revoked.');
    await expect.poll(() => program?.exitCode, { timeout: 5_000 }).toBe(0);
  } finally {
    program?.kill('SIGKILL');
    rmSync(project, { recursive: true, force: true });
  }
});
