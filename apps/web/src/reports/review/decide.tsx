import type { ReportView } from '@daybook/contract/reports';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { decisionRefusal } from '@daybook/ui/language/decision-refusals';
import { formatMoney } from '@daybook/ui/language/money';
import { Button, Textarea } from '@mantine/core';
import { type ReactElement, useRef } from 'react';
import cards from '../../exceptions/decide.module.css';
import { useDecideKeys } from '../../exceptions/use-decide-keys.ts';
import { RefusalNote } from '../../form/refusal-note.tsx';
import { useSingleKeys } from '../../shell/single-keys.ts';
import styles from './side.module.css';
import { useReview } from './use-review.ts';
import { reviewWords } from './words.ts';

const decisions = ['approve', 'return'] as const;

/** Approve or return: inside the limit one press, over it with a reason; who may not is told why. */
export function Decide({ view }: { view: ReportView }): ReactElement {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const over = view.sees === 'expected' && view.cash.over;
  const { notDecide } = view.may;
  const why = {
    submitter: words.notSubmitter,
    'not-a-second-person': words.notSecond,
    'not-an-approver': words.notApprover,
  };
  return (
    <section className={styles.decide}>
      <h2>{words.decide}</h2>
      {view.sees === 'expected' && (
        <p className={styles.note} data-over={over || undefined}>
          <Glyph name={over ? 'exception' : 'done'} size={13} />
          <span>
            {(over ? words.overLimit : words.insideLimit)(formatMoney(language, view.currency, view.cash.limit))}
          </span>
        </p>
      )}
      {notDecide ? <p className={styles.quiet}>{why[notDecide]}</p> : <DecideForm view={view} over={over} />}
    </section>
  );
}

function DecideForm({ view, over }: { view: ReportView; over: boolean }): ReactElement {
  const words = useWords(reviewWords);
  const single = useSingleKeys();
  const form = useRef<HTMLFormElement>(null);
  const { decision, choose, comment, write, fault, sending, refused, send } = useReview(view, over);
  const decide = async () => {
    if (!(await send())) form.current?.querySelector('textarea')?.focus();
  };
  useDecideKeys({
    choose: (index) => {
      const chosen = decisions[index];
      if (chosen) choose(chosen);
    },
    decide: () => void decide(),
  });
  const texts = { approve: [words.approve, words.approveText], return: [words.giveBack, words.giveBackText] } as const;
  const label = decision === 'return' ? words.commentBack : over ? words.comment : words.commentFree;
  return (
    <form
      ref={form}
      noValidate
      className={styles.decide}
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
    >
      <fieldset className={`${cards.cards} ${styles.two}`} aria-label={words.decide}>
        {decisions.map((one, index) => (
          <label key={one} className={cards.card}>
            <input type="radio" name="decision" checked={decision === one} onChange={() => choose(one)} />
            <b className={cards.cardText}>{texts[one][0]}</b>
            {single && <kbd>{index + 1}</kbd>}
          </label>
        ))}
      </fieldset>
      <Textarea
        label={label}
        description={texts[decision][1]}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        value={comment}
        error={fault}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {refused && <RefusalNote refused={refused} sentence={decisionRefusal} />}
      <Button type="submit" size="md" loading={sending}>
        {texts[decision][0]}
      </Button>
    </form>
  );
}
