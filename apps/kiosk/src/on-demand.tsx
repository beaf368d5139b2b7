import { useWords } from '@daybook/ui/language/current';
import { type ComponentType, type LazyExoticComponent, lazy, type ReactElement } from 'react';
import { Button } from './button.tsx';
import { clockWords } from './clock/words.ts';
import { Notice } from './kiosk/notice.tsx';
import { kioskWords } from './kiosk/words.ts';
import type { Tell } from './use-kiosk.ts';

/**
 * Screens that are not needed for clocking come as a part of their own, which the service worker has kept already. A
 * tablet without its worker may not get it: then the screen says so, and leads back.
 */
export function onDemand<P extends { tell: Tell }>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({
    default: await load().catch((): ComponentType<P> => NotThere),
  }));
}

/** A part of a screen that comes the same way, and is left out where it cannot come. */
export function ifThere<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({
    default: await load().catch((): ComponentType<P> => Nothing),
  }));
}

function Nothing(): null {
  return null;
}

function NotThere(props: { tell: Tell }): ReactElement {
  const words = useWords(kioskWords);
  const clock = useWords(clockWords);
  return (
    <Notice title={words.silentTitle} text={words.noAnswer}>
      <Button onPress={() => props.tell({ is: 'back' })}>{clock.back}</Button>
    </Notice>
  );
}
