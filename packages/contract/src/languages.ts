/** The languages that Daybook's screens speak. In a file of its own, since whoever only names them needs no schemas. */
export const languages = ['en', 'fil'] as const;
