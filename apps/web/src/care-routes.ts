import type { AppointmentId, ClientId, EmployeeId } from '@daybook/contract/ids';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { aDate, anId, oneOf, reading, text, yesOrNo } from './address.ts';
import { entering, inside, oneSite } from './route-base.tsx';

export const desk = createRoute({
  getParentRoute: () => inside,
  path: '/desk',
  validateSearch: reading({ site: oneSite }),
  loader: entering('queue.run'),
  component: lazyRouteComponent(() => import('./desk/desk.tsx'), 'Desk'),
});

export const figures = createRoute({
  getParentRoute: () => inside,
  path: '/figures',
  validateSearch: reading({ site: oneSite, from: aDate, to: aDate, by: oneOf('service'), day: aDate }),
  loader: entering('appointments.see'),
  component: lazyRouteComponent(() => import('./figures/figures.tsx'), 'Figures'),
});

export const appointments = createRoute({
  getParentRoute: () => inside,
  path: '/appointments',
  validateSearch: reading({
    site: oneSite,
    date: aDate,
    view: oneOf('day', 'week', 'list'),
    provider: anId<EmployeeId>(),
    // The room says which there are.
    state: text,
    open: anId<AppointmentId>(),
    book: yesOrNo,
    // For whom it is booked.
    client: anId<ClientId>(),
  }),
  loader: entering('appointments.see'),
  component: lazyRouteComponent(() => import('./appointments/calendar.tsx'), 'Calendar'),
});

export const appointmentSettings = createRoute({
  getParentRoute: () => inside,
  path: '/appointments/settings',
  validateSearch: reading({ site: oneSite, service: text, person: text }),
  loader: entering('services.change'),
  component: lazyRouteComponent(() => import('./appointments/settings/settings.tsx'), 'Settings'),
});
