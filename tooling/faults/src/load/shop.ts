import { randomUUID } from 'node:crypto';
import type { Run } from '../run.ts';

/** A shop under load: where it answers, its kiosk's cookie, and who punches there. */
export interface Shop {
  url: string;
  cookie: string;
  employees: { id: string; pin: string }[];
}

interface Called {
  data: Record<string, unknown>;
  cookies: string[];
}

/** Calls a procedure as a program would. Throws what Daybook answered when it refused. */
export async function call(url: string, name: string, input: unknown, cookie = '', method = 'POST'): Promise<Called> {
  const answer =
    method === 'POST'
      ? await fetch(`${url}/trpc/${name}`, {
          method,
          headers: { 'content-type': 'application/json', cookie },
          body: JSON.stringify(input),
        })
      : await fetch(`${url}/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers: { cookie } });
  const body = (await answer.json()) as { result: { data: Record<string, unknown> } };
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(body)}`);
  return { data: body.result.data, cookies: answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '') };
}

/** Sets up an organization in an empty Daybook by the code that it printed: its owner's cookie, and its site. */
export async function foundShop(url: string, run: Run): Promise<{ owner: string; siteId: string }> {
  const setupCode = /set-up code (\S+)/.exec(run.said())?.[1] ?? '';
  const { cookies } = await call(url, 'setup.createOwner', {
    setupCode,
    organization: { name: 'Lakeshore' },
    site: { name: 'Calamba Crossing', zone: 'Asia/Manila', currency: 'PHP' },
    owner: { name: 'Luz Katigbak', login: 'owner@example.org', password: 'correct horse battery', language: 'en' },
  });
  const owner = cookies.join('; ');
  const { data } = await call(url, 'directory.sites.list', {}, owner, 'GET');
  return { owner, siteId: (data['items'] as { id: string }[])[0]?.id ?? '' };
}

/** The same with so many people and one kiosk. */
export async function openShop(url: string, run: Run, people: number): Promise<Shop> {
  const { owner, siteId } = await foundShop(url, run);
  const employees: Shop['employees'] = [];
  for (let n = 0; n < people; n += 1) {
    const person = { id: randomUUID(), number: String(1000 + n), name: `Person ${n}`, calledName: `P${n}` };
    await call(url, 'directory.employees.create', { ...person, language: 'en', sites: [siteId] }, owner);
    await call(url, 'directory.employees.setPin', { id: person.id, pin: person.number }, owner);
    employees.push({ id: person.id, pin: person.number });
  }
  const { data: enrolment } = await call(url, 'directory.kiosks.createEnrolment', { siteId, purpose: 'clock' }, owner);
  const kiosk = await call(url, 'kiosk.enrol', { code: enrolment['code'], name: 'Front tablet' });
  return { url, cookie: kiosk.cookies.join('; '), employees };
}
