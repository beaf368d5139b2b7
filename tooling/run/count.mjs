import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failuresIn } from './failures.mjs';
import { root } from './place.mjs';

const report = '.turbo/test-report.json';
const browserReport = join(root, 'tooling', 'e2e', '.turbo', 'browser-report.json');

/** The packages whose `test` script leaves a report. */
function tested() {
  return ['packages', 'apps', 'tooling'].flatMap((floor) =>
    readdirSync(join(root, floor))
      .map((name) => join(root, floor, name))
      .filter((folder) => existsSync(join(folder, 'package.json')))
      .filter((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts?.test),
  );
}

/** Takes away what earlier runs left, so that nothing old is counted. */
export function forgetReports() {
  for (const folder of tested()) rmSync(join(folder, report), { force: true });
  rmSync(browserReport, { force: true });
  rmSync(join(root, '.turbo', 'runs'), { recursive: true, force: true });
}

/** Reads one report; one that is missing, or that names no test, counts as a failure: its tests did not run. */
function counted(file, name, read) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
    if (passed + failed > 0) return { passed, failed };
  } catch {
    // Told below.
  }
  console.error(`${name} left no report of its tests.`);
  return { passed: 0, failed: 1 };
}

function ofVitest({ numPassedTests, numTotalTests, success }) {
  // Pending ones did not run, and a suite that broke before its tests has none to fail.
  const failed = numTotalTests - numPassedTests;
  return { passed: numPassedTests, failed: success ? failed : Math.max(1, failed) };
}

function ofPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/** The checks that are no tests: each task of a package is one, from the summary of the run. */
function checks() {
  const runs = join(root, '.turbo', 'runs');
  const [file] = existsSync(runs) ? readdirSync(runs) : [];
  return counted(join(runs, file ?? 'none'), 'The run of the checks', ({ tasks }) => {
    const own = tasks.filter(({ task }) => task !== 'test');
    const passed = own.filter(({ execution }) => execution?.exitCode === 0).length;
    return { passed, failed: own.length - passed };
  });
}

/** Everything that ran, summed up. */
export function countAll() {
  const parts = [
    checks(),
    ...tested().map((folder) => counted(join(folder, report), folder.slice(root.length), ofVitest)),
    counted(browserReport, 'The browser tests', ofPlaywright),
  ];
  return parts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

/** What failed, said again, so that the end of a long output tells it. */
export function allFailures() {
  return [...tested().map((folder) => join(folder, report)), browserReport].flatMap(failuresIn);
}
