import { newId } from '@daybook/contract/new-id';
import { addLeaveKind, enterLeave, leaveOf } from './leave.ts';
import { june, newEmployee, newGrant, type Shop } from './new-things.ts';

const kindFields = {
  ...{ name: 'Vacation', paid: true, dayMinutes: 480, yearlyMinutes: 2400, askable: true, archived: false },
};

/** Leave of somebody new, as a manager entered it. */
async function newLeave(shop: Shop, nonce: string) {
  const kind = await addLeaveKind(shop.owner);
  return await enterLeave(shop.owner, await newEmployee(shop, nonce), leaveOf(kind.id, '2026-07-06'));
}

/** What is sent to each procedure about leave. */
export const leaveInputs = {
  'roster.leave.list': ({ employee, site }: Shop) => ({ siteId: site, employeeId: employee, ...june }),
  'roster.leave.mine': () => undefined,
  'roster.leave.balances': ({ employee }: Shop) => ({ employeeId: employee, year: 2026 }),
  'roster.leave.request': async (shop: Shop, nonce: string) => {
    const { id } = await addLeaveKind(shop.owner);
    return { employeeId: await newEmployee(shop, nonce), leave: leaveOf(id, '2026-07-06') };
  },
  'roster.leave.withdraw': async (shop: Shop, nonce: string) => {
    const { id, version } = await newLeave(shop, nonce);
    return { id, version };
  },
  'roster.leave.decide': async (shop: Shop, nonce: string) => {
    const { id, version } = await newLeave(shop, nonce);
    return { id, version, decision: 'decline', reason: 'Too few people' };
  },
  'roster.leave.adjust': async (shop: Shop, nonce: string) => {
    const { id } = await addLeaveKind(shop.owner);
    const adjusted = { year: 2026, minutes: 480, reason: 'Carried over' };
    return { id: newId(), employeeId: await newEmployee(shop, nonce), kindId: id, ...adjusted };
  },
  'roster.leave.kinds.list': () => undefined,
  'roster.leave.kinds.save': () => ({ id: newId(), ...kindFields }),
  'kiosk.requestLeave': async (shop: Shop, nonce: string) => {
    const { id } = await addLeaveKind(shop.owner);
    return { grant: await newGrant(shop, nonce), leave: leaveOf(id, '2026-07-06') };
  },
};
