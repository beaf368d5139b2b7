import { Button } from '@mantine/core';
import styles from './toast-undo.module.css';

/** Long enough to read, think and press. */
const staysMs = 10_000;

/** What was said last about each thing. */
const standing = new Map<string, string>();

/** Says in one line what was done, with the way back beside it; in place of what stands there about the same thing. */
export function toastWithUndo(message: string, undo: string, run: () => void, about?: string): void {
  void import('@mantine/notifications').then(({ notifications }) => {
    const before = about && standing.get(about);
    if (before) notifications.hide(before);
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
    if (about) standing.set(about, id);
  });
}
