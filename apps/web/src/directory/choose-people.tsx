import { Button, Checkbox } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import type { EmployeeView } from '@daybook/contract/directory';
import { useWords } from '@daybook/ui/language/current';
import { IconPrinter } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { badgeWords } from './badge-words.ts';
import styles from './choose-people.module.css';
import type { Chosen } from './chosen.ts';
import { PrintBadges } from './print-badges.tsx';

/** Chooses all who are shown, or nobody; and what can be done with those who are chosen. */
export function ChoosePeople({ shown, chosen }: { shown: readonly EmployeeView[]; chosen: Chosen }): ReactElement {
  const words = useWords(badgeWords);
  const [printing, setPrinting] = useState<readonly EmployeeView[] | null>(null);
  const here = shown.filter(mayHaveBadge);
  const n = chosen.people.length;
  const all = here.length > 0 && here.every(chosen.has);
  return (
    <div className={styles.bar}>
      <Checkbox
        label={words.chooseAll}
        checked={all}
        indeterminate={!all && here.some(chosen.has)}
        disabled={here.length === 0}
        onChange={(event) => chosen.set(here, event.currentTarget.checked)}
      />
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPrinter size={16} stroke={1.7} />}
        disabled={n === 0}
        onClick={() => setPrinting(chosen.people)}
      >
        {words.print(n)}
      </Button>
      {n > 0 && (
        <Button variant="subtle" color="gray" size="xs" onClick={chosen.clear}>
          {words.chooseNobody}
        </Button>
      )}
      {printing && <PrintBadges people={printing} printed={chosen.clear} close={() => setPrinting(null)} />}
    </div>
  );
}

/** Chooses one person, in the person's row. */
export function ChoosePerson({ person, chosen }: { person: EmployeeView; chosen: Chosen }): ReactElement | null {
  const words = useWords(badgeWords);
  if (!mayHaveBadge(person)) return null;
  return (
    <Checkbox
      // Its label has no room; it lies over the whole end of the row, so that a finger finds it.
      classNames={{ label: styles.reach ?? '' }}
      label={<span className="unseen">{words.chooseOne(person.name)}</span>}
      checked={chosen.has(person)}
      onChange={(event) => chosen.set([person], event.currentTarget.checked)}
    />
  );
}

function mayHaveBadge({ state }: EmployeeView): boolean {
  return state === 'active';
}
