import { accessRouter } from './access/router.ts';
import { appointmentsRouter } from './appointments/router.ts';
import { auditRouter } from './audit/router.ts';
import { clientsRouter } from './clients/router.ts';
import { clockRouter } from './clock/router.ts';
import { directoryRouter } from './directory/router.ts';
import { exceptionsRouter } from './exceptions/router.ts';
import { kioskRouter } from './kiosk/router.ts';
import { liveRouter } from './live/router.ts';
import { messagesRouter } from './messages/router.ts';
import { portalRouter } from './portal/router.ts';
import { queueProcedures } from './queue/router.ts';
import { reportsRouter } from './reports/router.ts';
import { rosterRouter } from './roster/router.ts';
import { setupRouter } from './setup/router.ts';
import { timesheetsRouter } from './timesheets/router.ts';
import { mergeRouters, router } from './trpc.ts';

/** All of Daybook's procedures; its type is what every caller is written against. */
export const appRouter = router({
  setup: setupRouter,
  access: accessRouter,
  directory: directoryRouter,
  live: liveRouter,
  kiosk: kioskRouter,
  clock: clockRouter,
  exceptions: exceptionsRouter,
  timesheets: timesheetsRouter,
  reports: reportsRouter,
  // The queue stands on top of appointments, which do not know it; its name is among theirs.
  appointments: mergeRouters(appointmentsRouter, router({ queue: queueProcedures })),
  roster: rosterRouter,
  messages: messagesRouter,
  clients: clientsRouter,
  portal: portalRouter,
  audit: auditRouter,
});

export type AppRouter = typeof appRouter;
