import { accountId, earlyPassId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { june, newEmployee, pinClaim, type Shop } from './new-things.ts';

export async function newPass({ owner, site, employee }: Pick<Shop, 'owner' | 'site' | 'employee'>) {
  const id = earlyPassId.parse(newId());
  await owner.api.clock.allowEarly.mutate({ id, employeeId: employee, siteId: site, reason: 'Delivery at eight' });
  return id;
}

/** Of somebody new, to whom a manager's account belongs. */
async function managersClaim(shop: Shop, nonce: string) {
  const claim = await pinClaim(shop, nonce);
  const login = `${newId()}@example.org`;
  await shop.owner.api.access.accounts.create.mutate({
    ...{ id: accountId.parse(newId()), login, name: 'The manager', role: 'manager', language: 'en' },
    ...{ sites: [shop.site], employeeId: claim.employeeId },
  });
  return claim;
}

/** What is sent about early clock-ins and exports. */
export const attendanceInputs = {
  'clock.allowEarly': async (shop: Shop, nonce: string) => ({
    id: newId(),
    employeeId: await newEmployee(shop, nonce),
    siteId: shop.site,
    reason: 'Delivery at eight',
  }),
  'kiosk.allowEarly': async (shop: Shop, nonce: string) => ({
    id: newId(),
    claim: await managersClaim(shop, `${nonce}-manager`),
    employeeId: await newEmployee(shop, nonce),
  }),
  'timesheets.export': ({ site }: Shop) => ({ period: june, format: 'csv', siteId: site }),
  'timesheets.exports.list': ({ site }: Shop) => ({ siteId: site }),
};
