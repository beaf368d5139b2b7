/** Who of the demo signs in to the portal, with the one password of all: a mother of a child, and one without mail. */
export const portalAccounts = [
  { name: 'Joy Manansala', kind: 'mail', login: 'joy.manansala@example.org', language: 'en' },
  { name: 'Gregorio Bautista', kind: 'code', login: 'greg2345', language: 'fil' },
] as const;
