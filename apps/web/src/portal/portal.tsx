import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, useState } from 'react';
import { Button } from '../book/button.tsx';
import { Plain, Silent, Waiting } from '../book/not-here.tsx';
import { Sheet } from '../book/sheet.tsx';
import { namedBy } from './address.ts';
import { entryWords } from './entry-words.ts';
import { Inside } from './inside.tsx';
import { Outside } from './outside.tsx';
import { keptSite } from './site-kept.ts';
import { useWhoIsHere } from './use-me.ts';
import { Welcome } from './welcome.tsx';

/** A link of a mail, the sign-in, or what is one's own. */
export function Portal(): ReactElement {
  const words = useWords(entryWords);
  const [named, setNamed] = useState(() => namedBy(location.pathname, location.hash));
  const [slug, setSlug] = useState(() => named.slug ?? keptSite());
  const me = useWhoIsHere();
  const isLink = /^\/portal\/welcome\/?$/.test(location.pathname) && location.hash !== '';
  // Where the link has led is no address to come back to.
  const leaveLink = () => {
    history.replaceState(history.state, '', '/portal');
    setNamed({ slug: null, token: null });
  };
  if (named.token !== null) return <Welcome token={named.token} used={leaveLink} />;
  if (isLink) {
    return (
      <Sheet title={words.portal}>
        <Plain title={words.welcome} text={words.linkCut}>
          <Button look="plain" press={leaveLink}>
            {words.toSignIn}
          </Button>
        </Plain>
      </Sheet>
    );
  }
  if (me.data === undefined) {
    if (!me.error) return <Waiting title={words.portal} />;
    return <Silent title={words.portal} error={me.error} retry={() => void me.refetch()} />;
  }
  const choose = (chosen: string | null) => {
    history.replaceState(history.state, '', chosen === null ? '/portal' : `/portal/${chosen}`);
    setSlug(chosen);
  };
  if (me.data === null) return <Outside slug={slug} choose={choose} />;
  return <Inside key={me.data.id} me={me.data} />;
}
