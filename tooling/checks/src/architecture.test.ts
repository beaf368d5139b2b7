import { beforeAll, expect, test } from 'vitest';
import { findCircle, type Module, moduleGraph, packageOf } from './graph.ts';

/** Whose code a package may use. `type` is seen while types are checked and never reaches the package itself. */
const mayUse: Record<string, { code: string[]; type?: string[] }> = {
  'packages/contract': { code: [] },
  'packages/rules': { code: ['packages/contract'] },
  'packages/db': { code: ['packages/contract', 'packages/rules'] },
  'packages/auth': { code: ['packages/contract', 'packages/rules', 'packages/db'] },
  'packages/ui': { code: ['packages/contract', 'packages/rules'] },
  'packages/client': { code: ['packages/contract'], type: ['apps/api'] },
  'apps/api': { code: ['packages/contract', 'packages/rules', 'packages/db', 'packages/auth'] },
  'apps/web': { code: ['packages/contract', 'packages/client', 'packages/rules', 'packages/ui'], type: ['apps/api'] },
  'apps/kiosk': { code: ['packages/contract', 'packages/client', 'packages/rules', 'packages/ui'], type: ['apps/api'] },
};
const inBrowsers = ['packages/contract', 'packages/client', 'packages/rules', 'packages/ui', 'apps/web', 'apps/kiosk'];
/** Just under what there is: a tool that has gone blind sees far less, and finds nothing wrong. */
const fewest = 320;

let modules: Module[] = [];
beforeAll(async () => {
  modules = await moduleGraph();
}, 60_000);

/** What is wrong with any import, one line each. */
function wrongImports(isWrong: (from: Module, to: { to: string; typeOnly: boolean }) => boolean): string[] {
  return modules.flatMap((from) =>
    from.imports.filter((to) => isWrong(from, to)).map(({ to }) => `${from.source} → ${to}`),
  );
}

test('the whole workspace is looked at', () => {
  expect(modules.length).toBeGreaterThan(fewest);
  expect(new Set(modules.map(({ source }) => packageOf(source)))).toEqual(new Set(Object.keys(mayUse)));
  const across = modules.flatMap((from) =>
    from.imports.filter(({ to }) => packageOf(to) && packageOf(to) !== packageOf(from.source)),
  );
  expect(across.length).toBeGreaterThan(fewest / 2);
});

test('each package uses only what lies below it, and the server as a type alone', () => {
  const wrong = wrongImports(({ source }, { to, typeOnly }) => {
    const [own, other] = [packageOf(source), packageOf(to)];
    if (!own || !other || own === other) return false;
    const { code, type = [] } = mayUse[own] ?? { code: [] };
    return !code.includes(other) && !(typeOnly && type.includes(other));
  });
  expect(wrong).toEqual([]);
});

test('nothing that browsers load reaches for what only a server has', () => {
  const wrong = wrongImports(
    ({ source }, { to, typeOnly }) =>
      !typeOnly &&
      inBrowsers.includes(packageOf(source) ?? '') &&
      /^(node:|fs$|path$|crypto$)|drizzle|postgres|lucia/.test(to),
  );
  expect(wrong).toEqual([]);
});

test('the kiosk carries neither Mantine nor Temporal', () => {
  const wrong = wrongImports(
    ({ source }, { to }) => /^(apps\/kiosk|packages\/ui)/.test(source) && /mantine|temporal/.test(to),
  );
  expect(wrong).toEqual([]);
});

test('the contract has no input or output, and zod alone', () => {
  const wrong = wrongImports(
    ({ source }, { to }) => packageOf(source) === 'packages/contract' && !/^packages\/contract|zod|uuidv7/.test(to),
  );
  expect(wrong).toEqual([]);
});

test('no file reaches itself through what it imports', () => {
  const edges = new Map(
    modules.map(({ source, imports }) => [
      source,
      new Set(imports.filter(({ typeOnly }) => !typeOnly).map(({ to }) => to)),
    ]),
  );
  expect(findCircle(edges)).toBeUndefined();
});

const rooms = [
  'access',
  'audit',
  'clock',
  'directory',
  'exceptions',
  'kiosk',
  'live',
  'messages',
  'operations',
  'setup',
];

test('no room of the server reaches itself through another', () => {
  const roomOf = (path: string) => /^apps\/api\/src\/([a-z]+)\//.exec(path)?.[1];
  const edges = new Map<string, Set<string>>(rooms.map((room) => [room, new Set()]));
  for (const { source, imports } of modules) {
    const own = edges.get(roomOf(source) ?? '');
    for (const { to, typeOnly } of imports) {
      const other = roomOf(to);
      if (own && other && !typeOnly && other !== roomOf(source) && rooms.includes(other)) own.add(other);
    }
  }
  expect([...edges.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(8);
  expect(findCircle(edges)).toBeUndefined();
});

test('a circle is found where there is one', () => {
  const edges = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['b'])],
  ]);
  expect(findCircle(edges)).toEqual(['b', 'c', 'b']);
});
