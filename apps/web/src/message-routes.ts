import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, reading, text } from './address.ts';
import { entering, inside, root } from './route-base.tsx';

export const messages = createRoute({
  getParentRoute: () => inside,
  path: '/messages',
  validateSearch: reading({ show: oneOf('failed'), open: text }),
  loader: entering('mail.see'),
  component: lazyRouteComponent(() => import('./messages/messages.tsx'), 'Messages'),
});

export const mailbox = createRoute({
  getParentRoute: () => inside,
  path: '/mailbox',
  validateSearch: reading({ open: text }),
  loader: entering('mailbox.see'),
  component: lazyRouteComponent(() => import('./messages/mailbox.tsx'), 'Mailbox'),
});

export const noMoreReminders = createRoute({
  getParentRoute: () => root,
  path: '/b/$token/unsubscribe',
  component: lazyRouteComponent(() => import('./messages/no-more-reminders.tsx'), 'NoMoreReminders'),
});
