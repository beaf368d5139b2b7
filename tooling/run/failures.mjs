import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** So much of what a failed test said is said again at the end, in characters. */
const mostSaid = 900;

/** What failed in one report of Vitest or Playwright: name and place of each test, with the beginning of what it said. */
export function failuresIn(file) {
  if (!existsSync(file)) return [];
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const found = report.suites ? report.suites.flatMap(ofPlaywright) : (report.testResults ?? []).flatMap(ofVitest);
  return found.map(({ name, said }) => `${name}\n${stripVTControlCharacters(said).slice(0, mostSaid)}`);
}

function ofVitest({ name, message, assertionResults }) {
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  // A file that broke before its tests names none.
  if (failed.length === 0) return message ? [{ name, said: message }] : [];
  return failed.map((one) => ({ name: `${name}: ${one.fullName}`, said: one.failureMessages.join('\n') }));
}

function ofPlaywright({ specs = [], suites = [] }) {
  const failed = specs
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => ({
      name: `${file}:${line} ${title}`,
      said: tests
        .flatMap(({ results }) => results)
        .flatMap(({ errors }) => errors)
        .map(({ message, location }) => `at line ${location?.line}: ${message}`)
        .join('\n'),
    }));
  return [...failed, ...suites.flatMap(ofPlaywright)];
}
