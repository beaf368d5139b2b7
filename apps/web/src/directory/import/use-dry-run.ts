import { createDaybookClient, type Refused, refusedBy } from '@daybook/client';
import type { SiteId } from '@daybook/contract/ids';
import type { ImportAnswer, ImportField } from '@daybook/contract/import-people';
import { useEffect, useState } from 'react';
import { isBackground } from '../../background.ts';
import type { ChosenFile } from './chosen-file.ts';

/** A file goes by itself: in a batch with other calls there is no room for it. */
const alone = createDaybookClient({ url: '', isBackground, batch: false });

export interface Asked {
  file: ChosenFile;
  /** None: guessed. */
  mapping: Partial<Record<ImportField, number>> | undefined;
  siteId: SiteId | undefined;
}

export interface DryRun {
  /** The last answer there was, also while the next is waited for. */
  answer: ImportAnswer | null;
  refused: Refused | null;
  reading: boolean;
}

/** What the file comes to as it is asked now; an answer to what was asked before is forgotten. */
export function useDryRun(asked: Asked): DryRun {
  const [state, setState] = useState<DryRun>({ answer: null, refused: null, reading: true });
  const { file, mapping, siteId } = asked;
  useEffect(() => {
    let current = true;
    setState(({ answer }) => ({ answer, refused: null, reading: true }));
    send({ file, mapping, siteId }, { dryRun: true }).then(
      (answer) => current && setState({ answer, refused: null, reading: false }),
      (error: unknown) => current && setState(({ answer }) => ({ answer, refused: refusedBy(error), reading: false })),
    );
    return () => {
      current = false;
    };
  }, [file, mapping, siteId]);
  return state;
}

/** Adds the people. Rows that cannot be taken are left out only where that was said: one that went bad meanwhile is told. */
export async function addPeople(asked: Asked, skipBad: boolean): Promise<ImportAnswer> {
  return await send(asked, { dryRun: false, skipBad });
}

async function send(
  { file, mapping, siteId }: Asked,
  how: { dryRun: boolean; skipBad?: boolean },
): Promise<ImportAnswer> {
  return await alone.directory.employees.import.mutate({
    file,
    ...(mapping ? { mapping } : {}),
    ...(siteId ? { siteId } : {}),
    ...how,
  });
}
