import type { ImportField } from '@daybook/contract/import-people';

export type PeopleMapping = Partial<Record<ImportField, number>>;

/** What columns are called, in English and Filipino, without spaces and marks. */
const names: Record<ImportField, readonly string[]> = {
  number: [
    ...['number', 'no', 'employeenumber', 'employeeno', 'empno', 'employeeid', 'empid', 'id', 'idnumber', 'idno'],
    ...['payrollnumber', 'payrollno', 'staffnumber', 'staffid', 'numero', 'numerongempleyado', 'bilang'],
  ],
  name: [
    ...['name', 'fullname', 'wholename', 'employeename', 'employee', 'nameofemployee'],
    ...['pangalan', 'buongpangalan', 'pangalanngempleyado', 'empleyado'],
  ],
  calledName: [
    ...['calledname', 'called', 'nickname', 'knownas', 'preferredname', 'shortname', 'firstname', 'givenname'],
    ...['palayaw', 'tawag', 'unangpangalan'],
  ],
  language: ['language', 'lang', 'wika', 'lengguwahe'],
  sites: [
    ...[
      'sites',
      'site',
      'usualsite',
      'shop',
      'shops',
      'store',
      'stores',
      'branch',
      'branches',
      'location',
      'workplace',
    ],
    ...['mgasite', 'sangay', 'mgasangay', 'tindahan', 'lugar', 'lugarngtrabaho'],
  ],
};

/** Which column each field stands in, by the names in the head; of two that fit a field the first. */
export function guessColumns(head: readonly string[]): PeopleMapping {
  const mapping: PeopleMapping = {};
  const fields = Object.entries(names) as [ImportField, readonly string[]][];
  head.forEach((cell, column) => {
    const name = plainName(cell);
    const field = fields.find(([, known]) => known.includes(name))?.[0];
    if (field !== undefined) mapping[field] ??= column;
  });
  return mapping;
}

/** A name without case, accents, spaces and marks, so that `Employee No.` and `employee_no` are one. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
