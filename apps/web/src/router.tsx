import type { EmployeeId, ExceptionId, RecordId } from '@daybook/contract/ids';
import { createRoute, createRouter, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { aDate, anId, aVersion, oneOf, reading, text, yesOrNo } from './address.ts';
import { appointmentSettings, appointments, desk, figures } from './care-routes.ts';
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
import { entering, inside, oneSite, root } from './route-base.tsx';
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
  validateSearch: reading({ to: text }),
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
  validateSearch: reading({
    site: oneSite,
    show: oneOf('in', 'break', 'late', 'missing', 'no-out', 'out'),
    enter: yesOrNo,
    early: anId<EmployeeId>(),
  }),
  loader: entering('board.see'),
  component: lazyRouteComponent(() => import('./clock/now.tsx'), 'Now'),
});

const exceptions = createRoute({
  getParentRoute: () => inside,
  path: '/exceptions',
  validateSearch: reading({
    site: oneSite,
    view: oneOf('open', 'asked', 'decided'),
    open: anId<ExceptionId>(),
    enter: yesOrNo,
  }),
  loader: entering('exceptions.see'),
  component: lazyRouteComponent(() => import('./exceptions/exceptions.tsx'), 'Exceptions'),
});

const sites = createRoute({
  getParentRoute: () => inside,
  path: '/sites',
  validateSearch: reading({ closed: yesOrNo, open: text }),
  loader: entering('sites.see'),
  component: lazyRouteComponent(() => import('./directory/sites.tsx'), 'Sites'),
});

const site = createRoute({
  getParentRoute: () => inside,
  path: '/sites/$siteId',
  validateSearch: reading({
    open: oneOf('edit', 'enrol', 'attendance', 'reports'),
  }),
  loader: entering('sites.see'),
  component: lazyRouteComponent(() => import('./directory/site.tsx'), 'Site'),
});

const accounts = createRoute({
  getParentRoute: () => inside,
  path: '/accounts',
  validateSearch: reading({ find: text, open: text }),
  loader: entering('accounts.see'),
  component: lazyRouteComponent(() => import('./access/accounts.tsx'), 'Accounts'),
});

const tokens = createRoute({
  getParentRoute: () => inside,
  path: '/tokens',
  validateSearch: reading({ open: text }),
  loader: entering('tokens.own'),
  component: lazyRouteComponent(() => import('./access/tokens.tsx'), 'Tokens'),
});

const payRules = createRoute({
  getParentRoute: () => inside,
  path: '/pay-rules',
  validateSearch: reading({ add: yesOrNo }),
  loader: entering('payRules.see'),
  component: lazyRouteComponent(() => import('./pay-rules/pay-rules.tsx'), 'PayRules'),
});

const payRulesSet = createRoute({
  getParentRoute: () => inside,
  path: '/pay-rules/$setId',
  validateSearch: reading({
    preset: text,
    version: aVersion,
    open: oneOf('change', 'use', 'try'),
  }),
  loader: entering('payRules.see'),
  component: lazyRouteComponent(() => import('./pay-rules/set.tsx'), 'PayRulesSet'),
});

const aRecord = anId<RecordId>();

const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  validateSearch: reading({
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
  validateSearch: reading({ from: aDate, to: aDate, day: aDate, show: text }),
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
    desk,
    appointments,
    appointmentSettings,
    figures,
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
