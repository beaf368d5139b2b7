import { Notifications } from '@mantine/notifications';
import '@mantine/core/styles/Notification.css';
import '@mantine/notifications/styles.css';
import type { ReactElement } from 'react';

/** Where one-line messages stand for a while. */
export function Toasts(): ReactElement {
  return <Notifications position="bottom-left" autoClose={6_000} limit={3} transitionDuration={140} />;
}
