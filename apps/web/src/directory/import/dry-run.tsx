import type { SiteView } from '@daybook/contract/directory';
import type { SiteId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, useState } from 'react';
import { RefusalNote } from '../../form/refusal-note.tsx';
import type { ChosenFile } from './chosen-file.ts';
import { Columns, type Mapping } from './columns.tsx';
import styles from './import.module.css';
import { importWords } from './import-words.ts';
import { Outcome } from './outcome.tsx';
import { useDryRun } from './use-dry-run.ts';

/** What stands where in a file, and what it comes to; changed columns are read anew. */
export function DryRunView(props: {
  file: ChosenFile;
  sites: readonly SiteView[];
  done: (added: number) => Promise<void>;
}): ReactElement {
  const words = useWords(importWords);
  const { file, sites } = props;
  const [only] = sites.length === 1 ? sites : [];
  const [mapping, setMapping] = useState<Mapping | undefined>();
  const [siteId, setSiteId] = useState<SiteId | undefined>(only?.id);
  const asked = { file, mapping, siteId };
  const { answer, refused, reading } = useDryRun(asked);
  return (
    <>
      <p className={styles.file}>{file.name}</p>
      {refused && <RefusalNote refused={refused} />}
      {!answer && reading && <p role="status">{words.reading}</p>}
      {answer && (
        <div className={styles.run}>
          <Columns
            answer={answer}
            mapping={mapping ?? answer.mapping}
            setMapping={setMapping}
            sites={sites}
            siteId={siteId}
            setSiteId={setSiteId}
          />
          <Outcome
            asked={{ ...asked, mapping: mapping ?? answer.mapping }}
            answer={answer}
            reading={reading || refused !== null}
            done={props.done}
          />
        </div>
      )}
    </>
  );
}
