import { defineWords } from '@daybook/ui/language/define-words';

export const mergeWords = defineWords({
  en: {
    merge: 'Merge with another',
    text: 'Two records of one person become one. Both keep their history, and it can be undone.',
    nobody: 'Nobody here is like this client.',
    seen: (email: string) =>
      `Whoever signs in to the portal with ${email} sees both from then on. Keep the record whose address you know.`,
    mergeInto: (name: string) => `Merge ${name} into this record`,
    take: 'Merge',
    wasMerged: (name: string) => `${name} was merged into this record.`,
    undo: 'Undo',
    merged: 'Merged into this record',
    takeOut: 'Take out again',
    takeOutOf: (name: string) => `Take ${name} out again`,
    isApart: (name: string) => `${name} has a record of its own again.`,
  },
  fil: {
    merge: 'Pag-isahin sa iba',
    text: 'Nagiging isa ang dalawang record ng iisang tao. Mananatili ang kasaysayan ng bawat isa, at mababawi ito.',
    nobody: 'Walang kahawig ng kliyenteng ito.',
    seen: (email: string) =>
      `Makikita ang dalawa ng sinumang mag-sign in sa portal gamit ang ${email}. Itira ang record na kilala mo ang address.`,
    mergeInto: (name: string) => `Isama si ${name} sa record na ito`,
    take: 'Pag-isahin',
    wasMerged: (name: string) => `Naisama si ${name} sa record na ito.`,
    undo: 'I-undo',
    merged: 'Naisama sa record na ito',
    takeOut: 'Ihiwalay ulit',
    takeOutOf: (name: string) => `Ihiwalay ulit si ${name}`,
    isApart: (name: string) => `May sarili ulit na record si ${name}.`,
  },
});
