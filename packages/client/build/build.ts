import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { printRouter } from './print-router.ts';

const place = fileURLToPath(new URL('..', import.meta.url));
const dist = join(place, 'dist');
const types = join(dist, '.types');
/** What others see of it, in the order in which one stands on the other. */
const own = ['refused', 'client', 'follow'];

/** The declarations of one of our modules, without what it imports: that stands before it in the one file. */
function declared(name: string): string {
  return readFileSync(join(types, 'src', `${name}.d.ts`), 'utf8').replaceAll(/^(import|export \{).*$/gm, '');
}

/** Writes `dist`, a package that can be packed as it stands: one module, one declaration file. */
async function make(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(types, 'src'), { recursive: true });
  const router = printRouter();
  writeFileSync(join(types, 'router.d.ts'), router);
  const config = {
    extends: '../../tsconfig.json',
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rewriteRelativeImportExtensions: true,
      rootDir: '../..',
      outDir: '.',
      module: 'preserve',
      moduleResolution: 'bundler',
      paths: { '@daybook/api/router': ['./router.d.ts'], '@daybook/contract/errors': ['./errors.ts'] },
    },
    include: ['../../src/index.ts'],
  };
  writeFileSync(join(types, 'errors.ts'), readFileSync(join(place, '../contract/src/errors.ts')));
  writeFileSync(join(types, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(types, 'tsconfig.json')], { stdio: 'inherit' });
  writeFileSync(join(dist, 'index.d.ts'), [router, ...own.map(declared)].join('\n'));
  rmSync(types, { recursive: true, force: true });

  await build({
    root: place,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' },
      rolldownOptions: { external: [/^@trpc\//, 'eventsource'] },
    },
  });
  const { name, version, license, dependencies } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  const versionOf = (wanted: string): string =>
    JSON.parse(readFileSync(join(place, 'node_modules', wanted, 'package.json'), 'utf8')).version;
  const needs = [...Object.keys(dependencies).filter((wanted) => !wanted.startsWith('@daybook/')), '@trpc/server'];
  const manifest = {
    name,
    version,
    description: 'The typed client of Daybook.',
    license,
    type: 'module',
    sideEffects: false,
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
    files: ['index.js', 'index.d.ts'],
    dependencies: Object.fromEntries(needs.map((wanted) => [wanted, versionOf(wanted)])),
  };
  writeFileSync(join(dist, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  writeFileSync(join(dist, 'README.md'), readFileSync(join(place, 'README.md')));
}

await make();
