import type { SiteId } from '@daybook/contract/ids';
import type { ImportAnswer, ImportField, RowFault } from '@daybook/contract/import-people';
import type { Language } from '@daybook/contract/values';
import { type PeopleMapping, plainName } from './people-columns.ts';

/** A row of the file; `row` counts from 1 under the head, `line` is where it stands in the file. */
export interface PeopleRow {
  row: number;
  line: number;
  cells: readonly string[];
}

export interface NewPerson {
  number: string;
  name: string;
  calledName: string;
  language: Language;
  /** The first is the usual one. */
  sites: SiteId[];
}

/** What is known besides the file. */
export interface Known {
  /** Sites that the account sees, by name as `siteKey` writes it. */
  sites: ReadonlyMap<string, SiteId>;
  /** Names of those who are there, by number. */
  people: ReadonlyMap<string, string>;
  /** For rows without a site of their own. */
  siteId: SiteId | undefined;
  /** For rows without a language. */
  language: Language;
}

export interface Judged {
  new: NewPerson[];
  same: number;
  bad: ImportAnswer['bad'];
}

const most = { number: 20, name: 80, calledName: 40 };
const mostSites = 50;
const languageNames: Record<string, Language> = {
  en: 'en',
  english: 'en',
  ingles: 'en',
  fil: 'fil',
  filipino: 'fil',
  tl: 'fil',
  tagalog: 'fil',
};

/** Who is new, who is there already and the same, and which rows cannot be taken and why. A bad row has all its faults. */
export function judgePeople(rows: readonly PeopleRow[], mapping: PeopleMapping, known: Known): Judged {
  const judged: Judged = { new: [], same: 0, bad: [] };
  const numbers = new Set<string>();
  for (const { row, line, cells } of rows) {
    const cell = (field: ImportField) => cells[mapping[field] ?? -1]?.trim() ?? '';
    const faults: [ImportField, RowFault, string][] = [];
    const person = personOf(cell, known, (field, fault, value) => faults.push([field, fault, value]));
    const there = known.people.get(person.number);
    if (numbers.has(person.number)) faults.push(['number', 'twice', person.number]);
    else if (there !== undefined && sameName(there, person.name)) {
      numbers.add(person.number);
      judged.same += 1;
      continue;
    } else if (there !== undefined) faults.push(['number', 'number-taken', person.number]);
    if (person.number !== '') numbers.add(person.number);
    if (faults.length === 0) judged.new.push(person);
    for (const [field, fault, value] of faults)
      judged.bad.push({ row, line, field, fault, value: readable(value).slice(0, 200) });
  }
  return judged;
}

type Cell = (field: ImportField) => string;
type Fail = (field: ImportField, fault: RowFault, value: string) => void;

function personOf(cell: Cell, known: Known, fail: Fail): NewPerson {
  const number = textOf('number', cell('number'), fail);
  const name = textOf('name', cell('name'), fail);
  const calledName = cell('calledName') === '' ? firstName(name) : textOf('calledName', cell('calledName'), fail);
  const written = cell('language');
  const language = written === '' ? known.language : languageNames[plainName(written)];
  if (language === undefined) fail('language', 'unknown-language', written);
  return { number, name, calledName, language: language ?? known.language, sites: sitesOf(cell('sites'), known, fail) };
}

/** One line of text as every name is: no control characters, no half characters. */
function textOf(field: keyof typeof most, value: string, fail: Fail): string {
  if (value === '') fail(field, 'missing', value);
  else if (/[\p{Cc}\p{Cs}]/u.test(value)) fail(field, 'not-text', value);
  else if (value.length > most[field]) fail(field, 'too-long', value);
  return value;
}

function sitesOf(written: string, known: Known, fail: Fail): SiteId[] {
  const names = written
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) {
    if (known.siteId === undefined) fail('sites', 'missing', '');
    return known.siteId === undefined ? [] : [known.siteId];
  }
  const found = names.map((name) => known.sites.get(siteKey(name)));
  const strange = names.filter((_, index) => found[index] === undefined);
  if (strange.length > 0) fail('sites', 'unknown-site', strange.join('; '));
  const sites = [...new Set(found.filter((site) => site !== undefined))];
  if (sites.length > mostSites) fail('sites', 'too-long', written);
  return sites;
}

/** A site's name as it is looked up: `Los Baños` and `LOS  BAÑOS` are one, `Los Banos` is another. */
export function siteKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

function sameName(one: string, other: string): boolean {
  return siteKey(one) === siteKey(other);
}

function firstName(name: string): string {
  return (name.split(/\s+/u)[0] ?? name).slice(0, most.calledName).toWellFormed();
}

function readable(value: string): string {
  return value.toWellFormed().replaceAll(/\p{Cc}/gu, ' ');
}
