import { useEffect, useRef } from 'react';

/**
 * Gives the focus back to what had it when this came, once this is gone: Mantine does so only for what is closed, and
 * not for what is no longer drawn. Who went on elsewhere meanwhile stays there.
 */
export function useFocusBack(): void {
  const before = useRef(document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const { current } = before;
        if (document.activeElement === document.body && current instanceof HTMLElement)
          current.focus({ preventScroll: true });
      });
    },
    [],
  );
}
