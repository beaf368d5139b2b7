import type { Role } from '@daybook/contract/permissions';
import type { SiteKey } from './places.ts';

/** The demo's sign-ins, one for each role and for each site; all with one password, and from this machine alone. */
export const accounts = [
  { login: 'owner@demo.daybook', name: 'Luz Katigbak', role: 'owner', sites: 'all' },
  { login: 'manager@demo.daybook', name: 'Ramon Katigbak', role: 'manager', sites: 'all' },
  { login: 'clinician@demo.daybook', name: 'Imelda Ocampo', role: 'clinician', sites: ['parian'] },
  { login: 'frontdesk@demo.daybook', name: 'Grace Mendoza', role: 'front-desk', sites: ['parian'] },
  { login: 'calamba@demo.daybook', name: 'Calamba Crossing', role: 'site', sites: ['calamba'] },
  { login: 'losbanos@demo.daybook', name: 'Los Baños Junction', role: 'site', sites: ['losBanos'] },
  { login: 'santarosa@demo.daybook', name: 'Santa Rosa Balibago', role: 'site', sites: ['santaRosa'] },
  { login: 'sanpablo@demo.daybook', name: 'San Pablo Plaza', role: 'site', sites: ['sanPablo'] },
  { login: 'parian@demo.daybook', name: 'Parian Health Center', role: 'site', sites: ['parian'] },
  { login: 'woodside@demo.daybook', name: 'Woodside, New York', role: 'site', sites: ['woodside'] },
  { login: 'auditor@demo.daybook', name: 'Teodoro Reyes', role: 'auditor', sites: 'all' },
  { login: 'employee@demo.daybook', name: 'Jomar Villanueva', role: 'employee', sites: ['calamba'] },
] as const satisfies readonly { login: string; name: string; role: Role; sites: 'all' | readonly SiteKey[] }[];

export const demoPassword = 'daybook-demo';
