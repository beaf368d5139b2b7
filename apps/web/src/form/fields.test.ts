import { createOwner } from '@daybook/contract/setup';
import { expect, test } from 'vitest';
import { faultPaths, fieldOf, sentencesAt } from './fields.ts';

test('a path belongs to its own field, or to the nearest around it', () => {
  expect(fieldOf('owner.login', ['owner.login', 'owner'])).toBe('owner.login');
  expect(fieldOf('sites.0', ['name', 'sites'])).toBe('sites');
  expect(fieldOf('version', ['name'])).toBeUndefined();
});

test('the contract names the path of each fault', () => {
  const paths = faultPaths(createOwner.input, {
    setupCode: 'ABCD',
    organization: { name: ' ' },
    site: { name: 'Calamba', zone: 'Mars/Olympus', currency: 'PHP' },
    owner: { name: 'Luz', login: 'luz@example.org', password: 'short', language: 'en' },
  });
  expect(new Set(paths)).toEqual(new Set(['organization.name', 'site.zone', 'owner.password']));
});

test('each field with a fault gets its sentence, other paths get none', () => {
  expect(sentencesAt(['name', 'sites.2', 'id'], { name: 'Write a name.', sites: 'Choose a site.' })).toEqual({
    name: 'Write a name.',
    sites: 'Choose a site.',
  });
});
