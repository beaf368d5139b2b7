import { employeeId, leaveRequestId, siteId } from '@daybook/contract/ids';
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { aDate, entering, inside, oneSite, text } from './route-base.tsx';
import { buckets } from './timesheets/buckets.ts';

export const timesheets = createRoute({
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

export const timesheet = createRoute({
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

export const roster = createRoute({
  getParentRoute: () => inside,
  path: '/roster',
  validateSearch: z.object({
    site: oneSite,
    from: aDate,
    date: aDate,
    view: z.catch(z.optional(z.enum(['day', 'weeks'])), undefined),
  }),
  loader: entering('roster.see'),
  component: lazyRouteComponent(() => import('./roster/plan/roster.tsx'), 'Roster'),
});

export const leave = createRoute({
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

export const hours = createRoute({
  getParentRoute: () => inside,
  path: '/hours',
  validateSearch: z.object({ site: oneSite, weeks: weekCount, week: aDate }),
  loader: entering('timesheets.see'),
  component: lazyRouteComponent(() => import('./hours/hours.tsx'), 'Hours'),
});

export const hoursPeople = createRoute({
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

export const employees = createRoute({
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

export const importEmployees = createRoute({
  getParentRoute: () => inside,
  path: '/employees/import',
  loader: entering('employees.change'),
  component: lazyRouteComponent(() => import('./directory/import/import.tsx'), 'ImportEmployees'),
});
