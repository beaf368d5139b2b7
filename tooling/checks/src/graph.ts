import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';

/** The workspace's root. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A file and what it imports, as paths below the root (`packages/contract/src/ids.ts`) or names of packages. */
export interface Module {
  source: string;
  imports: { to: string; typeOnly: boolean }[];
}

/** Every source file of the workspace, tests aside, with its imports resolved across packages. */
export async function moduleGraph(): Promise<Module[]> {
  const { output } = await cruise(['apps', 'packages'], {
    baseDir: root,
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '(/dist/|packages/client/build/|\\.test\\.tsx?$|/testing/|vitest\\.config|vite\\.config|drizzle\\.config)',
    },
    includeOnly: { path: '' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  });
  const { modules }: ICruiseResult = typeof output === 'string' ? JSON.parse(output) : output;
  return modules
    .filter(({ source }) => /^(apps|packages)\/.*\.tsx?$/.test(source) && !source.includes('node_modules'))
    .map(({ source, dependencies }) => ({
      source,
      imports: dependencies.map(({ resolved, dependencyTypes }) => ({
        to: resolved,
        typeOnly: dependencyTypes.includes('type-only'),
      })),
    }));
}

/** The package that a file belongs to: `apps/api`, `packages/contract`. */
export function packageOf(path: string): string | undefined {
  return /^(?:apps|packages)\/[a-z]+/.exec(path)?.[0];
}

/** One way round through a graph, or undefined when there is none. */
export function findCircle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>();
  const walk = (node: string, way: string[]): string[] | undefined => {
    const again = way.indexOf(node);
    if (again !== -1) return [...way.slice(again), node];
    if (done.has(node)) return undefined;
    for (const next of edges.get(node) ?? []) {
      const circle = walk(next, [...way, node]);
      if (circle) return circle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const circle = walk(node, []);
    if (circle) return circle;
  }
  return undefined;
}
