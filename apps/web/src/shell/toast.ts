/** Says in one line what was done; it goes by itself. */
export function toast(message: string): void {
  // Loaded when there is first something to say.
  void import('@mantine/notifications').then(({ notifications }) =>
    notifications.show({ message, withCloseButton: false, role: 'status' }),
  );
}
