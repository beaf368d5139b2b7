import { notifications } from '@mantine/notifications';

/** Says in one line what was done; it goes by itself. */
export function toast(message: string): void {
  notifications.show({ message, withCloseButton: false, role: 'status' });
}
