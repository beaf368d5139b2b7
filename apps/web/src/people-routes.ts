import type { EmployeeId, LeaveRequestId, SiteId } from '@daybook/contract/ids';
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { aDate, aMonth, anId, oneOf, reading, text, yesOrNo } from './address.ts';
import { entering, inside, oneSite } from './route-base.tsx';
import { buckets } from './timesheets/buckets.ts';

export const timesheets = createRoute({
  getParentRoute: () => inside,
  path: '/timesheets',
  validateSearch: reading({
    from: aDate,
    to: aDate,
    site: oneSite,
    find: text,
    show: oneOf('decide', 'approve', 'approved', 'locked'),
  }),
  loader: entering('timesheets.see'),
  component: lazyRouteComponent(() => import('./timesheets/timesheets.tsx'), 'Timesheets'),
});

export const timesheet = createRoute({
  getParentRoute: () => inside,
  path: '/timesheets/$employeeId',
  validateSearch: reading({
    from: aDate,
    to: aDate,
    day: aDate,
    why: oneOf(...buckets, 'day'),
    amend: yesOrNo,
  }),
  params: {
    parse: (params) => {
      const id = anId<EmployeeId>()(params.employeeId);
      if (!id) throw notFound();
      return { employeeId: id };
    },
    stringify: (params) => params,
  },
  loader: entering('timesheets.see'),
  component: lazyRouteComponent(() => import('./timesheets/person.tsx'), 'Person'),
});

export const roster = createRoute({
  getParentRoute: () => inside,
  path: '/roster',
  validateSearch: reading({
    site: oneSite,
    from: aDate,
    date: aDate,
    view: oneOf('day', 'weeks'),
  }),
  loader: entering('roster.see'),
  component: lazyRouteComponent(() => import('./roster/plan/roster.tsx'), 'Roster'),
});

export const leave = createRoute({
  getParentRoute: () => inside,
  path: '/leave',
  validateSearch: reading({
    site: oneSite,
    view: oneOf('calendar', 'kinds'),
    month: aMonth,
    open: anId<LeaveRequestId>(),
    person: anId<EmployeeId>(),
    enter: yesOrNo,
  }),
  loader: entering('leave.see'),
  component: lazyRouteComponent(() => import('./leave/leave.tsx'), 'Leave'),
});

const weekCount = oneOf(4, 8, 13, 26);

export const hours = createRoute({
  getParentRoute: () => inside,
  path: '/hours',
  validateSearch: reading({ site: oneSite, weeks: weekCount, week: aDate }),
  loader: entering('timesheets.see'),
  component: lazyRouteComponent(() => import('./hours/hours.tsx'), 'Hours'),
});

export const hoursPeople = createRoute({
  getParentRoute: () => inside,
  path: '/hours/$siteId',
  validateSearch: reading({ site: oneSite, weeks: weekCount, from: aDate, to: aDate }),
  params: {
    parse: (params) => {
      const id = anId<SiteId>()(params.siteId);
      if (!id) throw notFound();
      return { siteId: id };
    },
    stringify: (params) => params,
  },
  loader: entering('timesheets.see'),
  component: lazyRouteComponent(() => import('./hours/people.tsx'), 'People'),
});

export const employees = createRoute({
  getParentRoute: () => inside,
  path: '/employees',
  validateSearch: reading({
    find: text,
    site: oneSite,
    left: yesOrNo,
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
