import type { Claim } from '@daybook/contract/clock';
import { type FormEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../language/current.ts';
import type { Person } from './form-context.ts';
import styles from './who.module.css';
import { reportWords } from './words.ts';

/** Asks at a shared sign-in who somebody is: by name and PIN, or by a badge, which a scanner types. */
export function Who(props: {
  people: () => Promise<Person[]>;
  say: (error: unknown) => string;
  touch: boolean;
  busy: boolean;
  said: string | null;
  onConfirm: (by: Claim) => void;
  onCancel: () => void;
}): ReactElement {
  const words = useWords(reportWords);
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [people, setPeople] = useState<Person[]>([]);
  const [unheard, setUnheard] = useState<string | null>(null);
  const [id, setId] = useState('');
  const [pin, setPin] = useState('');
  const [badge, setBadge] = useState<string | null>(null);
  const { people: ask, say } = props;
  useEffect(() => dialog.current?.showModal(), []);
  // Asked once: the names do not change while somebody chooses one.
  const asked = useRef({ ask, say });
  useEffect(() => {
    asked.current.ask().then(setPeople, (error) => setUnheard(asked.current.say(error)));
  }, []);
  const person = people.find((one) => one.id === id);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (props.busy) return;
    if (badge !== null) {
      if (badge.trim()) props.onConfirm({ method: 'badge', code: badge.trim() });
    } else if (person && pin) {
      props.onConfirm({ method: 'pin', employeeId: person.id, pin });
      setPin('');
    }
  };
  const said = props.said ?? unheard;
  return (
    <dialog
      ref={dialog}
      className={styles.who}
      data-touch={props.touch || undefined}
      aria-labelledby={titleId}
      onCancel={props.onCancel}
    >
      <form onSubmit={send}>
        <h2 id={titleId}>{words.who}</h2>
        <p className={styles.how}>{words.whoHow}</p>
        {badge === null ? (
          <>
            <label>
              {words.name}
              <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
                <option value="">{words.choose}</option>
                {people.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </label>
            {person?.pinLength === null ? (
              <p>{words.noPin}</p>
            ) : (
              <label>
                {words.pin}
                <input
                  type="password"
                  // On a tablet the digits stand below: its own keyboard would cover them.
                  inputMode={props.touch ? 'none' : 'numeric'}
                  autoComplete="off"
                  maxLength={8}
                  value={pin}
                  onChange={(event) => setPin(event.currentTarget.value.replaceAll(/\D/g, ''))}
                />
              </label>
            )}
            {props.touch && person?.pinLength !== null && (
              <Digits
                type={(digit) => setPin((before) => (before + digit).slice(0, 8))}
                erase={() => setPin((before) => before.slice(0, -1))}
              />
            )}
          </>
        ) : (
          <label>
            {words.badge}
            <input
              // A scanner types where the focus is.
              ref={(input) => input?.focus()}
              type="password"
              autoComplete="off"
              value={badge}
              onChange={(event) => setBadge(event.currentTarget.value)}
            />
          </label>
        )}
        <p role="alert" className={styles.said}>
          {said}
        </p>
        <div className={styles.deeds}>
          <button type="button" className={styles.bare} onClick={() => setBadge(badge === null ? '' : null)}>
            {badge === null ? words.byBadge : words.byPin}
          </button>
          <button type="button" className={styles.plain} onClick={props.onCancel}>
            {words.cancel}
          </button>
          <button type="submit" className={styles.plum} aria-disabled={props.busy}>
            {words.confirm}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function Digits(props: { type: (digit: string) => void; erase: () => void }): ReactElement {
  const words = useWords(reportWords);
  return (
    <div className={styles.digits}>
      {['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((digit) => (
        <button key={digit} type="button" onClick={() => props.type(digit)}>
          {digit}
        </button>
      ))}
      <button type="button" className={styles.erase} aria-label={words.erase} onClick={props.erase}>
        ⌫
      </button>
    </div>
  );
}
