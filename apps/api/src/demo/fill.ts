import type { JobActor } from '../actor.ts';
import { commandRequest as request } from '../command-request.ts';
import { ConfigurationError } from '../config.ts';
import type { House, VerbContext } from '../context.ts';
import { createOrganization } from '../setup/create-organization.ts';
import { tenantOf } from '../tenant.ts';
import { accounts, demoPassword } from './accounts.ts';
import { fillAppointments } from './fill-appointments.ts';
import { fillApprovals } from './fill-approvals.ts';
import { fillAttendance } from './fill-attendance.ts';
import { fillChanges } from './fill-changes.ts';
import { fillClients } from './fill-clients.ts';
import { fillExceptions } from './fill-exceptions.ts';
import { fillExport } from './fill-export.ts';
import { fillHistory } from './fill-history.ts';
import { fillLeave } from './fill-leave.ts';
import { fillMyDay } from './fill-my-day.ts';
import { fillOpening } from './fill-opening.ts';
import { fillPay } from './fill-pay.ts';
import { fillAccounts, fillPeople, fillSites } from './fill-people.ts';
import { fillPortal } from './fill-portal.ts';
import { fillReports } from './fill-reports.ts';
import { fillRoster } from './fill-roster.ts';

const foundedDaysAgo = 63;

/**
 * Fills in the demo organization by the verbs and the clock-in that everybody else uses, founded nine weeks ago.
 * Refuses any database but Daybook's own. What is there when `stopped` fires is only a part: see `demo/cut-short.ts`.
 */
export async function fillDemo(
  house: House,
  watched: { embedded: boolean; progress: (sentence: string) => void; stopped: AbortSignal },
): Promise<void> {
  if (!watched.embedded) throw new ConfigurationError("The demo goes into Daybook's own database and into no other.");
  const { progress } = watched;
  progress('Filling in the demo organization, Lakeshore.');
  const passwordHash = await house.passwords.hash(demoPassword);
  // One moment for all of it: what is worked out twice must not fall on both sides of a day's start.
  const begun = house.clock.now();
  const founded = new Date(begun.getTime() - foundedDaysAgo * 24 * 3_600_000);
  const then: House = { ...house, clock: { now: () => founded } };
  const [owner] = accounts;
  const { organizationId, ownerId } = await createOrganization(
    { house: then, request },
    {
      name: 'Lakeshore',
      owner: { name: owner.name, login: owner.login, language: 'en', passwordHash, demo: true },
      first: true,
    },
  );
  const now: VerbContext<JobActor> = {
    actor: { kind: 'job', organizationId },
    db: tenantOf(house, organizationId),
    house: { ...house, clock: { now: () => begun } },
    request,
  };
  const atFounding = { ...now, house: then };
  const siteOf = await fillSites(atFounding);
  const staff = await fillPeople(atFounding, siteOf);
  const ids = await fillAccounts(atFounding, siteOf, staff, passwordHash);
  ids.set(owner.login, ownerId);
  await fillPay(now, { staff, siteOf, ids });
  await fillOpening(now, { siteOf, ids });
  await fillHistory(now, staff, siteOf, watched);
  if (watched.stopped.aborted) return;
  await fillChanges(now, staff, ids);
  await fillExceptions(now, { staff, siteOf, ids });
  await fillRoster(now, { staff, siteOf, ids });
  await fillLeave(now, { staff, siteOf, ids });
  await fillAttendance(now, { ids });
  progress('  Five weeks of day reports');
  await fillReports(now, { staff, siteOf, ids });
  await fillExport(now, { siteOf, ids });
  await fillApprovals(now, { staff, siteOf, ids });
  await fillMyDay(now, { staff, siteOf, ids });
  const clientOf = await fillClients(now, { ids });
  await fillPortal(now, { siteOf }, { clientOf, passwordHash });
  await fillAppointments(now, { staff, siteOf, ids }, clientOf);
}
