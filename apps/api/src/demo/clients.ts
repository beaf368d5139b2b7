import type { Relationship } from '@daybook/contract/clients';

interface DemoClient {
  name: string;
  /** Null where nobody has asked yet. */
  born: string | null;
  is: Relationship;
}

const of = (name: string, born: string | null, is: Relationship = 'self'): DemoClient => ({ name, born, is });

/** Those whom the Parian Health Center serves, family by family. */
export const demoHouseholds: readonly { name: string; members: readonly DemoClient[] }[] = [
  {
    name: 'Magsino',
    members: [
      of('Corazon Magsino', '1965-03-14'),
      of('Ernesto Magsino', '1962-07-02', 'spouse'),
      of('Jhoana Torres', '1992-01-19', 'child'),
      of('Miguel Torres', '2020-05-06', 'other'),
    ],
  },
  {
    name: 'Alcantara',
    members: [
      of('Rosario Alcantara', '1988-11-23'),
      of('Dennis Alcantara', '1986-04-30', 'spouse'),
      of('Bea Alcantara', '2014-08-12', 'child'),
      of('Paolo Alcantara', '2017-02-27', 'child'),
      of('Lolita Pascual', '1957-12-08', 'parent'),
    ],
  },
  {
    name: 'Dela Peña',
    members: [
      of('Niño dela Peña', '1979-01-15'),
      of('Ma. Theresa dela Peña', '1981-09-09', 'spouse'),
      of('Angelica dela Peña', '2006-10-31', 'child'),
    ],
  },
  {
    name: 'Villareal',
    members: [
      of('Josefina Villareal', '1949-06-18'),
      of('Arturo Villareal', '1975-03-03', 'child'),
      of('Kristine Villareal', '2001-07-21', 'other'),
    ],
  },
  {
    name: 'Manansala',
    members: [
      of('Joy Manansala', '1997-05-28'),
      of('Mark Manansala', '1995-12-01', 'partner'),
      of('Sofia Manansala', '2026-02-10', 'child'),
    ],
  },
  {
    name: 'Ramos',
    members: [
      of('Ofelia Ramos', '1970-02-14'),
      of('Jericho Ramos', '2009-11-05', 'child'),
      of('Jasmine Ramos', '2011-04-17', 'child'),
      of('Fe Evangelista', '1972-08-26', 'sibling'),
    ],
  },
  { name: 'Bautista', members: [of('Gregorio Bautista', '1944-10-10'), of('Nenita Bautista', '1948-01-31', 'spouse')] },
];

/** Those who live alone, or of whom nobody knows with whom; the last two may be one person. */
export const demoSingles: readonly DemoClient[] = [
  of('Benjamin Cordero', '1983-05-05'),
  of('Cecilia Navarro', '1990-09-17'),
  of('Danilo Ocampo', '1959-11-11'),
  of('Esperanza Lim', '1968-02-02'),
  of('Ferdinand Sison', null),
  of('Gloria Hidalgo', '1955-07-07'),
  of('Hannah Mercado', '2003-12-24'),
  of('Isidro Catapang', '1951-05-15'),
  of('Jocelyn Abad', '1987-08-08'),
  of('Kevin Macaraeg', '1999-03-29'),
  of('Leonora Punzalan', '1962-10-04'),
  of('Melchor Dimaculangan', null),
  of('Norma Perez', '1973-06-30'),
  of('Oscar Gatdula', '1966-01-06'),
  of('Maria Santos', '1984-03-14'),
  of('Ma. Santos', '1984-03-14'),
];
