import {
  type AccountId,
  type EmployeeId,
  type MessageId,
  messageId,
  requestId,
  type SiteId,
  signOffId,
} from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { businessDate } from '@daybook/rules/business-date';
import { Temporal } from 'temporal-polyfill';
import type { JobActor, KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { askAmendment } from '../kiosk/ask-amendment.ts';
import { myDay } from '../kiosk/my-day.ts';
import { readMessages } from '../kiosk/read-messages.ts';
import { signOff } from '../kiosk/sign-off.ts';
import { saveMessage } from '../roster/save-message.ts';
import { atTablet, grantOf } from './at-tablet.ts';
import { byHandOf, dayMs, idOf } from './by-hand-of.ts';
import { historyOf } from './history.ts';
import { people } from './people.ts';
import { dayStart, placeOf, type SiteKey } from './places.ts';

const hour = 3_600_000;
/** Who always signs the week off. */
const conscientious = ['Jomar Villanueva', 'Rhea Mae Santiago', 'Arnel Pangilinan'];
const forgetful = 'Roderick Sia';

interface Filled {
  staff: readonly EmployeeId[];
  siteOf: (key: SiteKey) => SiteId;
  ids: ReadonlyMap<string, AccountId>;
}

/** What people find under "My day": messages, an out that was forgotten and asked for, and weeks that are signed off. */
export async function fillMyDay(ctx: VerbContext<JobActor>, filled: Filled): Promise<void> {
  const { staff, siteOf } = filled;
  const rhea = { employeeId: idOf(staff, 'Rhea Mae Santiago') };
  await say(ctx, filled, 3, rhea, 'Your new locker is number 12. The key is with Maricel.');
  const delivery = 'Vaccine delivery at 15:30. Please clear the cold shelf before then.';
  const toAll = await say(ctx, filled, 2, { siteId: siteOf('calamba') }, delivery);
  await askForOut(ctx, filled);
  const calamba = await atTablet(ctx, siteOf('calamba'));
  for (const name of conscientious) {
    await signPeriod(calamba, idOf(staff, name));
    await readMessages(calamba, { grant: grantOf(calamba, idOf(staff, name)), messageIds: [toAll] });
  }
}

async function say(
  ctx: VerbContext<JobActor>,
  { ids }: Filled,
  hoursAgo: number,
  to: { employeeId: EmployeeId } | { siteId: SiteId },
  text: string,
): Promise<MessageId> {
  const endsAt = new Date(ctx.house.clock.now().getTime() + 3 * dayMs).toISOString();
  const manager = byHandOf(ctx, ids, 'manager@demo.daybook', hoursAgo * hour);
  const id = messageId.parse(newId());
  await saveMessage(manager, { id, to, text, endsAt });
  return id;
}

/** Somebody says, nine hours after the in, when the shift ended that nobody saw an out of. */
async function askForOut(ctx: VerbContext<JobActor>, { staff, siteOf }: Filled): Promise<void> {
  const person = people.find(({ name }) => name === forgetful);
  const began = person && historyOf(person, ctx.house.clock.now().getTime()).at(-1);
  if (!person || !began) throw new Error(`${forgetful} has forgotten nothing`);
  const { zone } = placeOf(person.site);
  const left = Temporal.Instant.fromEpochMilliseconds(began.at + 9 * hour).toZonedDateTimeISO(zone);
  const tablet = await atTablet(ctx, siteOf(person.site));
  await askAmendment(tablet, {
    id: requestId.parse(newId()),
    grant: grantOf(tablet, idOf(staff, forgetful)),
    kind: 'out',
    at: {
      date: left.toPlainDate().toString(),
      time: left.toPlainTime().toString({ smallestUnit: 'minute' }),
      offset: left.offset,
    },
    businessDate: businessDate(began.at, { zone, dayStart }),
    note: 'Helped with the generator and went home by the back door',
  });
}

/** Signs the last pay period off, if nothing of it waits for a decision. */
async function signPeriod(tablet: VerbContext<KioskActor>, employeeId: EmployeeId): Promise<void> {
  const { grant, signOff: period } = await myDay(tablet, { grant: grantOf(tablet, employeeId) });
  if (period.days.some(({ lacking }) => lacking)) return;
  const { from, to, figures } = period;
  await signOff(tablet, { id: signOffId.parse(newId()), grant, from, to, figures });
}
