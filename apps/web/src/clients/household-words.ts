import type { Relationship } from '@daybook/contract/clients';
import type { Language } from '@daybook/contract/values';
import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

export const householdWords = defineWords({
  en: {
    household: 'Household',
    none: 'No household is known.',
    start: 'Make a household',
    edit: 'Edit the household',
    name: 'Name of the household',
    nameMissing: 'Write what the household is called.',
    members: 'Members',
    relationshipOf: (name: string) => `What ${name} is to the first`,
    takeOut: (name: string) => `Take ${name} out`,
    find: 'Add somebody by name or telephone',
    add: (name: string) => `Add ${name}`,
    nobody: 'Nobody is found.',
    movesHere: 'Whoever is in another household leaves that one.',
    save: 'Save the household',
    wasSaved: 'The household was saved.',
    years: (n: number) => plural('en', n, { one: '1 year', other: `${n} years` }),
  },
  fil: {
    household: 'Sambahayan',
    none: 'Walang alam na sambahayan.',
    start: 'Gumawa ng sambahayan',
    edit: 'I-edit ang sambahayan',
    name: 'Pangalan ng sambahayan',
    nameMissing: 'Isulat ang tawag sa sambahayan.',
    members: 'Mga kasapi',
    relationshipOf: (name: string) => `Ano si ${name} sa una`,
    takeOut: (name: string) => `Alisin si ${name}`,
    find: 'Magdagdag ayon sa pangalan o telepono',
    add: (name: string) => `Idagdag si ${name}`,
    nobody: 'Walang nahanap.',
    movesHere: 'Aalis sa ibang sambahayan ang idaragdag dito.',
    save: 'I-save ang sambahayan',
    wasSaved: 'Na-save ang sambahayan.',
    years: (n: number) => plural('fil', n, { one: '1 taon', other: `${n} taon` }),
  },
});

export const relationshipNames: Record<Language, Record<Relationship, string>> = {
  en: {
    self: 'First of the household',
    spouse: 'Spouse',
    partner: 'Partner',
    child: 'Child',
    parent: 'Parent',
    sibling: 'Sibling',
    guardian: 'Guardian',
    other: 'Other',
  },
  fil: {
    self: 'Una sa sambahayan',
    spouse: 'Asawa',
    partner: 'Kinakasama',
    child: 'Anak',
    parent: 'Magulang',
    sibling: 'Kapatid',
    guardian: 'Tagapag-alaga',
    other: 'Iba pa',
  },
};
