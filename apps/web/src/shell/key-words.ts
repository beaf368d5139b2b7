import { defineWords } from '@daybook/ui/language/define-words';

export const keyWords = defineWords({
  en: {
    search: 'Search in this view',
    site: 'Choose a site',
    new: 'New',
    rows: 'Next and previous row',
    answer: 'Choose an answer',
    decide: 'Decide',
    undo: 'Take a decision back',
    open: 'Open',
    close: 'Close',
    list: 'List of keys',
    single: 'Single letters do something',
    singleWhy: 'Switch this off when speech or another tool types letters for you.',
  },
  fil: {
    search: 'Maghanap sa view na ito',
    site: 'Pumili ng site',
    new: 'Bago',
    rows: 'Susunod at naunang hilera',
    answer: 'Pumili ng sagot',
    decide: 'Magpasya',
    undo: 'Bawiin ang pasya',
    open: 'Buksan',
    close: 'Isara',
    list: 'Listahan ng mga key',
    single: 'May ginagawa ang mga solong letra',
    singleWhy: 'Patayin ito kung boses o ibang tool ang nagta-type ng mga letra.',
  },
});
