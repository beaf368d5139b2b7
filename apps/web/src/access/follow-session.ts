import { answers, queryClient } from '../server.ts';
import { onSessionEnd } from './session-end.ts';
import { onSessionChanged } from './session-news.ts';

interface Address {
  state: { location: { href: string } };
  navigate: (to: { to: '/sign-in'; search: { to?: string } }) => Promise<void>;
  invalidate: () => Promise<void>;
}

/** When the sign-in ends, what was known is forgotten and the page asks to sign in, to go on where somebody was. */
export function followSession(address: Address): void {
  onSessionEnd(() => {
    // Before anybody was signed in here, the page itself asks where to go.
    if (!answers.access.me.getData()) return;
    const { href } = address.state.location;
    void answers.access.me.reset();
    void address.navigate({ to: '/sign-in', search: { to: href } }).then(() => queryClient.clear());
  });
  onSessionChanged(() => {
    if (!answers.access.me.getData()) return;
    void queryClient.resetQueries().finally(() => void address.invalidate());
  });
}
