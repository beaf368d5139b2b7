import { useWords } from '@daybook/ui/language/current';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../button.tsx';
import { Field } from '../kiosk/field.tsx';
import styles from './scan-badge.module.css';
import { scanWords } from './scan-words.ts';

/** The letters and digits that stand under a badge's QR code. */
const wholeCode = /^[A-Z0-9]{16}$/i;

/** For a badge that no camera reads any more: its code, as it is printed under the QR code. */
export function TypeCode({ onCode }: { onCode: (code: string) => void }): ReactElement {
  const words = useWords(scanWords);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const whole = wholeCode.test(code.replaceAll(/[\s-]/g, ''));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (whole) onCode(code.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={words.code}
        value={code}
        onType={setCode}
        maxLength={30}
        error={tried && !whole ? words.codeNotWhole : undefined}
        capitals
      />
      <Button look="plum" submit>
        {words.goOn}
      </Button>
    </form>
  );
}
