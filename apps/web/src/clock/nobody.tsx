import type { Board } from '@daybook/contract/clock';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Message } from '../shell/message.tsx';
import { clockWords } from './words.ts';

/** A board without sites, or without people, and the way to the first. */
export function Nobody({ board }: { board: Board }): ReactElement {
  const words = useWords(clockWords);
  const mayAddSite = useMay('sites.change');
  const mayAddPeople = useMay('employees.change');
  if (board.sites.length === 0) {
    return (
      <Message title={words.noSites} text={words.noSitesText}>
        {mayAddSite && (
          <LinkButton to="/sites" search={{ open: 'new' }}>
            {words.addSite}
          </LinkButton>
        )}
      </Message>
    );
  }
  return (
    <Message title={words.noPeople} text={words.noSitesText}>
      {mayAddPeople && (
        <LinkButton to="/employees" search={{ open: 'new' }}>
          {words.addEmployee}
        </LinkButton>
      )}
    </Message>
  );
}
