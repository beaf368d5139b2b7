import { employeeId, exceptionId, leaveRequestId, recordId, siteId } from '@daybook/contract/ids';
import type { Permission } from '@daybook/contract/permissions';
import { date } from '@daybook/contract/values';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import * as z from 'zod/mini';
import { requireAccount } from './access/require-account.ts';
import { Failure } from './shell/failure.tsx';
import { NotFound } from './shell/not-found.tsx';
import { roomsFor } from './shell/rooms.ts';
import { buckets } from './timesheets/buckets.ts';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: ({ error }) => <Failure error={error} retry={() => location.reload()} />,
});

/** What may be typed into an address; a room whose own schema is heavy reads it there, and the first screen goes without. */
const text = z.catch(z.optional(z.string()), undefined);
const oneSite = z.catch(z.optional(siteId), undefined);

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./setup/setup.tsx'), 'Setup'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ to: text }),
  component: lazyRouteComponent(() => import('./access/sign-in.tsx'), 'SignIn'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./access/welcome.tsx'), 'Welcome'),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => ({ me: await requireAccount(location.href) }),
  component: lazyRouteComponent(() => import('./shell/frame.tsx'), 'Frame'),
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: roomsFor(context.me)[0]?.path ?? '/me' });
  },
});

/** A room that the account may not enter is answered like one that is not there. */
function entering(needs: Permission) {
  return ({ context }: { context: { me: { permissions: readonly Permission[] } } }) => {
    if (!context.me.permissions.includes(needs)) throw notFound();
  };
}

const now = createRoute({
  getParentRoute: () => inside,
  path: '/now',
  validateSearch: z.object({
    site: oneSite,
    show: z.catch(z.optional(z.enum(['in', 'break', 'late', 'missing', 'no-out', 'out'])), undefined),
    enter: z.catch(z.optional(z.boolean()), undefined),
    early: z.catch(z.optional(employeeId), undefined),
  }),
  loader: entering('board.see'),
  component: lazyRouteComponent(() => import('./clock/now.tsx'), 'Now'),
});

const exceptions = createRoute({
  getParentRoute: () => inside,
  path: '/exceptions',
  validateSearch: z.object({
    site: oneSite,
    view: z.catch(z.optional(z.enum(['open', 'asked', 'decided'])), undefined),
    open: z.catch(z.optional(exceptionId), undefined),
    enter: z.catch(z.optional(z.boolean()), undefined),
  }),
  loader: entering('exceptions.see'),
  component: lazyRouteComponent(() => import('./exceptions/exceptions.tsx'), 'Exceptions'),
});

const aDate = z.catch(z.optional(date), undefined);

const timesheets = createRoute({
  getParentRoute: () => inside,
  path: '/timesheets',
  validateSearch: z.object({
    from: aDate,
    to: aDate,
    site: oneSite,
    find: text,
    show: z.catch(z.optional(z.enum(['decide', 'approve', 'approved', 'locked'])), undefined),
  }),
  loader: entering('timesheets.see'),
  component: lazyRouteComponent(() => import('./timesheets/timesheets.tsx'), 'Timesheets'),
});

const timesheet = createRoute({
  getParentRoute: () => inside,
  path: '/timesheets/$employeeId',
  validateSearch: z.object({
    from: aDate,
    to: aDate,
    day: aDate,
    why: z.catch(z.optional(z.enum([...buckets, 'day'])), undefined),
    amend: z.catch(z.optional(z.boolean()), undefined),
  }),
  params: {
    parse: (params) => {
      const id = employeeId.safeParse(params.employeeId);
      if (!id.success) throw notFound();
      return { employeeId: id.data };
    },
    stringify: (params) => params,
  },
  loader: entering('timesheets.see'),
  component: lazyRouteComponent(() => import('./timesheets/person.tsx'), 'Person'),
});

const roster = createRoute({
  getParentRoute: () => inside,
  path: '/roster',
  validateSearch: z.object({ site: oneSite, from: aDate, view: z.catch(z.optional(z.enum(['weeks'])), undefined) }),
  loader: entering('roster.see'),
  component: lazyRouteComponent(() => import('./roster/plan/roster.tsx'), 'Roster'),
});

const leave = createRoute({
  getParentRoute: () => inside,
  path: '/leave',
  validateSearch: z.object({
    site: oneSite,
    view: z.catch(z.optional(z.enum(['calendar', 'kinds'])), undefined),
    month: z.catch(z.optional(z.string().check(z.regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/))), undefined),
    open: z.catch(z.optional(leaveRequestId), undefined),
    person: z.catch(z.optional(employeeId), undefined),
    enter: z.catch(z.optional(z.boolean()), undefined),
  }),
  loader: entering('leave.see'),
  component: lazyRouteComponent(() => import('./leave/leave.tsx'), 'Leave'),
});

const weekCount = z.catch(z.optional(z.union([z.literal(4), z.literal(8), z.literal(13), z.literal(26)])), undefined);

const hours = createRoute({
  getParentRoute: () => inside,
  path: '/hours',
  validateSearch: z.object({ site: oneSite, weeks: weekCount, week: aDate }),
  loader: entering('timesheets.see'),
  component: lazyRouteComponent(() => import('./hours/hours.tsx'), 'Hours'),
});

const hoursPeople = createRoute({
  getParentRoute: () => inside,
  path: '/hours/$siteId',
  validateSearch: z.object({ site: oneSite, weeks: weekCount, from: aDate, to: aDate }),
  params: {
    parse: (params) => {
      const id = siteId.safeParse(params.siteId);
      if (!id.success) throw notFound();
      return { siteId: id.data };
    },
    stringify: (params) => params,
  },
  loader: entering('timesheets.see'),
  component: lazyRouteComponent(() => import('./hours/people.tsx'), 'People'),
});

const employees = createRoute({
  getParentRoute: () => inside,
  path: '/employees',
  validateSearch: z.object({
    find: text,
    site: oneSite,
    left: z.catch(z.optional(z.boolean()), undefined),
    open: text,
  }),
  loader: entering('employees.see'),
  component: lazyRouteComponent(() => import('./directory/employees.tsx'), 'Employees'),
});

const importEmployees = createRoute({
  getParentRoute: () => inside,
  path: '/employees/import',
  loader: entering('employees.change'),
  component: lazyRouteComponent(() => import('./directory/import/import.tsx'), 'ImportEmployees'),
});

const sites = createRoute({
  getParentRoute: () => inside,
  path: '/sites',
  validateSearch: z.object({ closed: z.catch(z.optional(z.boolean()), undefined), open: text }),
  loader: entering('sites.see'),
  component: lazyRouteComponent(() => import('./directory/sites.tsx'), 'Sites'),
});

const site = createRoute({
  getParentRoute: () => inside,
  path: '/sites/$siteId',
  validateSearch: z.object({ open: z.catch(z.optional(z.enum(['edit', 'enrol', 'attendance'])), undefined) }),
  loader: entering('sites.see'),
  component: lazyRouteComponent(() => import('./directory/site.tsx'), 'Site'),
});

const accounts = createRoute({
  getParentRoute: () => inside,
  path: '/accounts',
  validateSearch: z.object({ find: text, open: text }),
  loader: entering('accounts.see'),
  component: lazyRouteComponent(() => import('./access/accounts.tsx'), 'Accounts'),
});

const tokens = createRoute({
  getParentRoute: () => inside,
  path: '/tokens',
  validateSearch: z.object({ open: text }),
  loader: entering('tokens.own'),
  component: lazyRouteComponent(() => import('./access/tokens.tsx'), 'Tokens'),
});

const payRules = createRoute({
  getParentRoute: () => inside,
  path: '/pay-rules',
  validateSearch: z.object({ add: z.catch(z.optional(z.boolean()), undefined) }),
  loader: entering('payRules.see'),
  component: lazyRouteComponent(() => import('./pay-rules/pay-rules.tsx'), 'PayRules'),
});

const payRulesSet = createRoute({
  getParentRoute: () => inside,
  path: '/pay-rules/$setId',
  validateSearch: z.object({
    preset: text,
    version: z.catch(z.optional(z.int()), undefined),
    open: z.catch(z.optional(z.enum(['change', 'use', 'try'])), undefined),
  }),
  loader: entering('payRules.see'),
  component: lazyRouteComponent(() => import('./pay-rules/set.tsx'), 'PayRulesSet'),
});

const aRecord = z.catch(z.optional(recordId), undefined);

const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  validateSearch: z.object({
    room: text,
    by: aRecord,
    record: aRecord,
    from: aDate,
    to: aDate,
    open: text,
  }),
  loader: entering('audit.see'),
  component: lazyRouteComponent(() => import('./audit/trail.tsx'), 'Trail'),
});

const myWork = createRoute({
  getParentRoute: () => inside,
  path: '/my-work',
  validateSearch: z.object({ from: aDate, to: aDate, day: aDate, show: text }),
  loader: ({ context }) => {
    if (context.me.account.employeeId === null) throw notFound();
  },
  component: lazyRouteComponent(() => import('./timesheets/my-work.tsx'), 'MyWork'),
});

const myAccount = createRoute({
  getParentRoute: () => inside,
  path: '/me',
  component: lazyRouteComponent(() => import('./access/my-account.tsx'), 'MyAccount'),
});

const tree = root.addChildren([
  setup,
  signIn,
  welcome,
  inside.addChildren([
    home,
    now,
    exceptions,
    myWork,
    timesheets,
    timesheet,
    roster,
    leave,
    hours,
    hoursPeople,
    employees,
    importEmployees,
    sites,
    site,
    payRules,
    payRulesSet,
    accounts,
    tokens,
    audit,
    myAccount,
  ]),
]);

/** Which address shows which screen. */
export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
