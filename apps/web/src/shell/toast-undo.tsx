import { Button } from '@mantine/core';
import styles from './toast-undo.module.css';

/** Long enough to read, think and press. */
const staysMs = 10_000;

/** Says in one line what was done, with the way back beside it. */
export function toastWithUndo(message: string, undo: string, run: () => void): void {
  void import('@mantine/notifications').then(({ notifications }) => {
    const id = notifications.show({
      autoClose: staysMs,
      withCloseButton: false,
      role: 'status',
      message: (
        <span className={styles.line}>
          {message}
          <Button
            variant="default"
            size="xs"
            data-key="u"
            onClick={() => {
              notifications.hide(id);
              run();
            }}
          >
            {undo}
          </Button>
        </span>
      ),
    });
  });
}
