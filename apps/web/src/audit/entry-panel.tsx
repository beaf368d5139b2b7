import type { AuditView } from '@daybook/contract/audit';
import { recordId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDay, wallTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Facts } from '../shell/facts.tsx';
import { Panel } from '../shell/panel.tsx';
import { ownZone } from '../time.ts';
import { actionNames } from './action-words.ts';
import { changesOf } from './changes.ts';
import { fieldNames } from './field-words.ts';
import styles from './trail.module.css';
import { subjectNames, trailWords } from './trail-words.ts';
import { useActorName } from './use-actor-name.ts';
import { valueText } from './value-text.ts';

const route = getRouteApi('/inside/audit');
const two = (n: number) => String(n).padStart(2, '0');

/** One entry beside the trail: what stood in the record before and after, and where it came from. */
export function EntryPanel({ entry, close }: { entry: AuditView; close: () => void }): ReactElement {
  const words = useWords(trailWords);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const actorName = useActorName();
  const zone = ownZone();
  const { actor, subject } = entry;
  const { hour, minute, second } = wallTime(zone, entry.at);
  const facts: [string, string][] = [
    [words.when, `${formatDay(language, zone, entry.at)}, ${hour}:${two(minute)}:${two(second)}`],
    [words.who, actorName(entry.actor)],
    [words.record, [subjectNames[language][subject.kind], ...(subject.name ? [subject.name] : [])].join(' · ')],
    [words.address, entry.address || '–'],
    [words.request, entry.requestId],
  ];
  // A punch has no story of its own; the one whom it is of has.
  const person = recordId.safeParse(entry.after?.['employeeId']);
  const record = entry.subject.kind === 'punch' && person.success ? person.data : entry.subject.id;
  return (
    <Panel title={actionNames[language][entry.action]} close={close}>
      <div className={styles.entry}>
        <Facts facts={facts} />
        <Changes entry={entry} />
        <div className={styles.ways}>
          <Button variant="default" onClick={() => void navigate({ search: { record } })}>
            {words.ofRecord}
          </Button>
          {actor.id && (
            <Button variant="default" onClick={() => void navigate({ search: { by: actor.id ?? undefined } })}>
              {words.byActor}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  );
}

function Changes({ entry }: { entry: AuditView }): ReactElement {
  const words = useWords(trailWords);
  const language = useLanguage();
  const changes = changesOf(entry);
  if (changes.length === 0) return <p className={styles.quiet}>{words.nothingMore}</p>;
  const text = (field: string, value: (typeof changes)[number]['after']) =>
    valueText(language, field, value, entry.names);
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          {entry.before && <th scope="col">{words.before}</th>}
          {entry.after && <th scope="col">{words.after}</th>}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{fieldNames[language][field] ?? field}</th>
            {entry.before && <td>{text(field, before)}</td>}
            {entry.after && <td>{text(field, after)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
