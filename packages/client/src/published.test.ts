import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { reasonCodes } from '@daybook/contract/errors';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const place = fileURLToPath(new URL('..', import.meta.url));
const need = createRequire(import.meta.url);
const mostKb = 15;

let project: string;

/** An empty project outside of the workspace with the packed client in it, and what that names as its dependencies. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'daybook-client-'));
  const packed = execFileSync('npm', ['pack', join(place, 'dist'), '--pack-destination', project], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const own = join(project, 'node_modules', '@daybook', 'client');
  mkdirSync(own, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, packed.trim()), '-C', own, '--strip-components=1']);
  const { dependencies } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
  mkdirSync(join(project, 'node_modules', '@trpc'));
  for (const name of Object.keys(dependencies)) {
    symlinkSync(join(place, 'node_modules', name), join(project, 'node_modules', name));
  }
  writeFileSync(join(project, 'package.json'), '{ "name": "outside", "type": "module" }');
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: 'ES2022',
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    lib: ['ES2022', 'DOM'],
    types: [],
    skipLibCheck: true,
    noEmit: true,
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
}, 60_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** What the compiler says of a program in the project; nothing when it compiles. */
function compile(program: string): string {
  writeFileSync(join(project, 'program.ts'), program);
  const tsc = join(need.resolve('typescript/package.json'), '../bin/tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return String((error as { stdout: string }).stdout);
  }
}

const example = /```ts\n([\s\S]+?)```/.exec(readFileSync(join(place, 'README.md'), 'utf8'))?.[1] ?? '';
const start = `import { createDaybookClient, refusedBy } from '@daybook/client';
const daybook = createDaybookClient({ url: '' });
`;

test('the example of the README compiles in an empty strict project', () => {
  expect(example).toContain('follow');
  expect(compile(example)).toBe('');
});

test('the examples of the first hour as a developer compile', () => {
  const page = readFileSync(join(place, '../../docs/first-hour/developer.md'), 'utf8');
  const examples = [...page.matchAll(/```ts\n([\s\S]+?)```/g)].map(([, code]) => `{\n${code}}\n`);
  expect(examples.length).toBeGreaterThan(1);
  const ids = ['siteId', 'serviceId', 'clientId'].map((name) => `declare const ${name}: string;\n`).join('');
  expect(compile(`${start}${ids}refusedBy;\n${examples.join('')}export {};\n`)).toBe('');
});

test.each([
  ['a misspelt procedure', 'await daybook.clock.bored.query({});', /bored/],
  ['a misspelt room', 'await daybook.clocks.board.query({});', /clocks/],
  ['a field of another type', 'await daybook.clock.board.query({ siteId: 1 });', /not assignable/],
  ['a field that is missing', "await daybook.directory.employees.setPin.mutate({ id: 'x' });", /pin/],
  ['a query called as a mutation', 'await daybook.clock.board.mutate({});', /mutate/],
  ['a field of the answer that is none', '(await daybook.clock.board.query({})).site;', /site/],
  ['a reason that there is not', "if (refusedBy(0).reason === 'pin-unkown') throw 1;", /overlap/],
])('%s does not compile', (_, line, said) => {
  expect(compile(`${start}${line}\nexport {};\n`)).toMatch(said);
});

test('a switch over the reasons can be exhaustive', () => {
  const reasons = Object.keys(reasonCodes);
  const cases = (names: string[]) => names.map((name) => `    case '${name}':`).join('\n');
  const program = (names: string[]) => `${start}
export function tell(error: unknown): string {
  const { reason } = refusedBy(error);
  switch (reason) {
${cases(names)}
      return reason;
  }
  const rest: never = reason;
  return rest;
}
await daybook.access.me.query();
`;
  const all = [...reasons, 'no-answer'];
  expect(compile(program(all))).toBe('');
  expect(compile(program(all.slice(1)))).toMatch(/never/);
});

test('what others see of a procedure is what the server declares', () => {
  const check = join(place, 'dist', 'check.ts');
  writeFileSync(
    check,
    `import type { AppRouter as Real } from '@daybook/api/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter as Made } from './index.d.ts';
export const sent = (made: inferRouterInputs<Made>): inferRouterInputs<Real> => made;
export const taken = (real: inferRouterInputs<Real>): inferRouterInputs<Made> => real;
export const told = (real: inferRouterOutputs<Real>): inferRouterOutputs<Made> => real;
`,
  );
  const config = join(place, 'dist', 'tsconfig.json');
  writeFileSync(config, '{ "extends": "../tsconfig.json", "include": ["check.ts"] }');
  const tsc = join(need.resolve('typescript/package.json'), '../bin/tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', config], { encoding: 'utf8' });
  } finally {
    rmSync(check);
    rmSync(config);
  }
}, 60_000);

test('the declarations are one file, without the server’s code', () => {
  const types = readFileSync(join(place, 'dist', 'index.d.ts'), 'utf8');
  const from = [...types.matchAll(/from '([^']+)'/g)].map((match) => match[1]);
  expect(new Set(from)).toEqual(new Set(['@trpc/client', '@trpc/server']));
  // Libraries are not checked as such; read as a program, our own is.
  expect(compile(types)).toBe('');
  expect(types).not.toMatch(/drizzle|fastify|postgres|House|VerbContext/);
});

test(`it is at most ${mostKb} KB compressed with its dependencies, and needs nothing of Node`, async () => {
  writeFileSync(join(project, 'all.js'), "export * from '@daybook/client';");
  const built = await build({
    root: project,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      rolldownOptions: { input: join(project, 'all.js'), preserveEntrySignatures: 'strict' },
    },
  });
  if (!('output' in built)) throw new Error('nothing was built');
  const code = built.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
  expect(code).toContain('daybook-background');
  expect(code).not.toMatch(/from"node:|require\(|__vite-browser-external/);
  const kb = gzipSync(code).length / 1024;
  process.stdout.write(`The client is ${kb.toFixed(1)} KB compressed with its dependencies.\n`);
  expect(kb).toBeLessThanOrEqual(mostKb);
});
