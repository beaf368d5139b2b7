import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { entering, inside, root, text } from './route-base.tsx';

export const messages = createRoute({
  getParentRoute: () => inside,
  path: '/messages',
  validateSearch: z.object({ show: z.catch(z.optional(z.literal('failed')), undefined), open: text }),
  loader: entering('mail.see'),
  component: lazyRouteComponent(() => import('./messages/messages.tsx'), 'Messages'),
});

export const mailbox = createRoute({
  getParentRoute: () => inside,
  path: '/mailbox',
  validateSearch: z.object({ open: text }),
  loader: entering('mailbox.see'),
  component: lazyRouteComponent(() => import('./messages/mailbox.tsx'), 'Mailbox'),
});

export const noMoreReminders = createRoute({
  getParentRoute: () => root,
  path: '/b/$token/unsubscribe',
  component: lazyRouteComponent(() => import('./messages/no-more-reminders.tsx'), 'NoMoreReminders'),
});
