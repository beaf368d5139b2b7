import { Fragment, type ReactElement, type ReactNode, useState } from 'react';

/**
 * Holds a record as it was when it was opened, so that a change by somebody else meanwhile is refused as `stale` and not
 * written over. `newest` opens it again as it is now.
 */
export function Opened<R extends { version: number }>(props: {
  record: R;
  fetch: () => Promise<R>;
  children: (record: R, newest: () => Promise<void>) => ReactNode;
}): ReactElement {
  const [opened, setOpened] = useState(props.record);
  const newest = async () => setOpened(await props.fetch());
  return <Fragment key={opened.version}>{props.children(opened, newest)}</Fragment>;
}
