import { calendarFeedId, plannedShiftId, rosterTemplateId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { newEmployee, type Shop } from './new-things.ts';

const times = { starts: '08:00', ends: '17:00', breakMinutes: 60, note: '' };
const week = { from: '2026-06-15', to: '2026-06-21' };

export async function newTemplate({ owner, site, employee }: Pick<Shop, 'owner' | 'site' | 'employee'>) {
  const id = rosterTemplateId.parse(newId());
  const entries = [{ day: 0, employeeId: employee, ...times }];
  await owner.api.roster.templates.save.mutate({ id, siteId: site, name: 'Usual week', entries });
  return id;
}

export async function newPublished({ owner, site, employee }: Pick<Shop, 'owner' | 'site' | 'employee'>) {
  const id = plannedShiftId.parse(newId());
  const shift = { employeeId: employee, date: '2026-06-20', ...times };
  await owner.api.roster.save.mutate({ siteId: site, changes: [{ id, shift }] });
  await owner.api.roster.publish.mutate({ siteId: site, from: shift.date, to: shift.date });
  return id;
}

export async function newFeed({ owner, employee }: Pick<Shop, 'owner' | 'employee'>) {
  const id = calendarFeedId.parse(newId());
  await owner.api.roster.feeds.create.mutate({ id, employeeId: employee, name: 'Telephone' });
  return id;
}

/** What is sent to each procedure about planned shifts and calendar feeds. */
export const rosterInputs = {
  'roster.list': ({ site }: Shop) => ({ siteId: site, ...week }),
  'roster.mine': () => week,
  'roster.save': async (shop: Shop, nonce: string) => {
    const shift = { employeeId: await newEmployee(shop, nonce), date: '2026-06-16', ...times };
    return { siteId: shop.site, changes: [{ id: newId(), shift }] };
  },
  'roster.publish': ({ site }: Shop) => ({ siteId: site, ...week, despite: true }),
  'roster.copyWeek': ({ site, employee }: Shop) => ({
    siteId: site,
    from: week.from,
    to: '2026-06-22',
    employeeIds: [employee],
  }),
  'roster.templates.list': ({ site }: Shop) => ({ siteId: site }),
  'roster.templates.save': ({ site, employee }: Shop) => ({
    id: newId(),
    siteId: site,
    name: 'Usual week',
    entries: [{ day: 0, employeeId: employee, ...times }],
  }),
  'roster.templates.remove': async (shop: Shop) => ({ id: await newTemplate(shop) }),
  'roster.templates.fill': async (shop: Shop) => ({ id: await newTemplate(shop), from: week.from }),
  'roster.feeds.list': ({ employee }: Shop) => ({ employeeId: employee }),
  'roster.feeds.create': ({ employee }: Shop) => ({ id: newId(), employeeId: employee, name: 'Telephone' }),
  'roster.feeds.revoke': async (shop: Shop) => ({ id: await newFeed(shop) }),
};
