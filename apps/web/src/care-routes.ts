import { appointmentId, employeeId } from '@daybook/contract/ids';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { aDate, entering, inside, oneSite, text } from './route-base.tsx';

export const appointments = createRoute({
  getParentRoute: () => inside,
  path: '/appointments',
  validateSearch: z.object({
    site: oneSite,
    date: aDate,
    view: z.catch(z.optional(z.enum(['day', 'week', 'list'])), undefined),
    provider: z.catch(z.optional(employeeId), undefined),
    // The room says which there are.
    state: text,
    open: z.catch(z.optional(appointmentId), undefined),
    book: z.catch(z.optional(z.boolean()), undefined),
  }),
  loader: entering('appointments.see'),
  component: lazyRouteComponent(() => import('./appointments/calendar.tsx'), 'Calendar'),
});

export const appointmentSettings = createRoute({
  getParentRoute: () => inside,
  path: '/appointments/settings',
  validateSearch: z.object({ site: oneSite, service: text, person: text }),
  loader: entering('services.change'),
  component: lazyRouteComponent(() => import('./appointments/settings/settings.tsx'), 'Settings'),
});
