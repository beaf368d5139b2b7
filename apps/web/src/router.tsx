import { employeeId, exceptionId, recordId } from '@daybook/contract/ids';
import { createRoute, createRouter, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { appointmentSettings, appointments } from './care-routes.ts';
import { client, clientLooks, clients } from './client-routes.ts';
import { mailbox, messages, noMoreReminders } from './message-routes.ts';
import {
  employees,
  hours,
  hoursPeople,
  importEmployees,
  leave,
  roster,
  timesheet,
  timesheets,
} from './people-routes.ts';
import { report, reports, reportTemplate } from './report-routes.ts';
import { aDate, entering, inside, oneSite, root, text } from './route-base.tsx';
import { NotFound } from './shell/not-found.tsx';
import { roomsFor } from './shell/rooms.ts';

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

const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgot',
  component: lazyRouteComponent(() => import('./access/forgot.tsx'), 'Forgot'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./access/welcome.tsx'), 'Welcome'),
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: roomsFor(context.me)[0]?.path ?? '/me' });
  },
});

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
  validateSearch: z.object({
    open: z.catch(z.optional(z.enum(['edit', 'enrol', 'attendance', 'reports'])), undefined),
  }),
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
  forgot,
  welcome,
  noMoreReminders,
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
    reports,
    reportTemplate,
    report,
    clients,
    clientLooks,
    client,
    appointments,
    appointmentSettings,
    sites,
    site,
    payRules,
    payRulesSet,
    accounts,
    tokens,
    messages,
    mailbox,
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
