import { type ReactElement, useState } from 'react';
import { useWords } from '../language/current.ts';
import counts from './count.module.css';
import { countedIn } from './counted-in.ts';
import styles from './form.module.css';
import { useForm } from './form-context.ts';
import { Said } from './said.tsx';
import { useDeed } from './use-deed.ts';
import { Who } from './who.tsx';
import { reportWords } from './words.ts';

/** Ends the counting: what is expected is told after it, and not before. */
export function LockButton(): ReactElement {
  const form = useForm();
  const words = useWords(reportWords);
  const { doors, touch } = form;
  const deed = useDeed((by) => doors.lockCount(countedIn(form), by));
  return (
    <>
      <button type="button" className={styles.primary} aria-disabled={deed.busy} onClick={deed.begin}>
        <LockSign />
        {words.lock}
      </button>
      {!deed.asking && <Said text={deed.said} />}
      {deed.asking && (
        <Who
          {...{ touch, busy: deed.busy, said: deed.said }}
          people={doors.people}
          say={doors.say}
          onConfirm={deed.confirm}
          onCancel={deed.cancel}
        />
      )}
    </>
  );
}

/** Lifts the lock, once it is clear what that means. */
export function RecountButton(): ReactElement {
  const { doors, view } = useForm();
  const words = useWords(reportWords);
  const [sure, setSure] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const recount = async () => {
    try {
      await doors.recount();
    } catch (error) {
      setSaid(doors.say(error));
    }
  };
  if (!sure)
    return (
      <button type="button" className={styles.plain} onClick={() => setSure(true)}>
        {words.recount}
      </button>
    );
  return (
    <div className={counts.sure}>
      <p>{words.recountWhy}</p>
      {view.sees === 'expected' && <p>{words.recountFlag}</p>}
      <Said text={said} />
      <button type="button" className={styles.plain} onClick={() => void recount()}>
        {words.recount}
      </button>
      <button type="button" className={styles.textButton} onClick={() => setSure(false)}>
        {words.cancel}
      </button>
    </div>
  );
}

function LockSign(): ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      aria-hidden="true"
    >
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3M12 15v1.5" strokeLinecap="round" />
    </svg>
  );
}
