import { refusedBy } from '@daybook/client';
import type { ExceptionDetail } from '@daybook/contract/exceptions';
import type { ExceptionId } from '@daybook/contract/ids';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatDay } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactElement, Suspense, useState } from 'react';
import { useMay } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { Panel } from '../shell/panel.tsx';
import { Pill } from '../shell/pill.tsx';
import { Decide } from './decide.tsx';
import styles from './detail.module.css';
import { emptyDraft } from './draft.ts';
import { Evidence } from './evidence.tsx';
import { isAmber, kindNames, questionOf, signOf } from './kind-words.ts';
import { Later } from './later.tsx';
import { Outcome } from './outcome.tsx';
import { Side } from './side.tsx';
import { exceptionWords } from './words.ts';

interface Props {
  id: ExceptionId;
  /** Goes on to the next one of the list. */
  next: () => void;
  show: (id: ExceptionId) => void;
}

/** One exception: the question, what is known, the answers, and at the side what they change. */
export function Detail({ id, next, show }: Props): ReactElement {
  const words = useWords(exceptionWords);
  const detail = trpc.exceptions.get.useQuery({ id });
  if (detail.error && !detail.data && refusedBy(detail.error).reason === 'not-found') {
    return (
      <Message title={words.gone}>
        <Button onClick={next}>{words.next}</Button>
      </Message>
    );
  }
  return <Loaded of={detail}>{(data) => <Shown detail={data} next={next} show={show} />}</Loaded>;
}

function Shown({ detail, next, show }: Omit<Props, 'id'> & { detail: ExceptionDetail }): ReactElement {
  const words = useWords(exceptionWords);
  const language = useLanguage();
  const wide = useMediaQuery('(min-width: 68.75em)', undefined, { getInitialValueInEffect: false }) ?? true;
  const mayDecide = useMay('exceptions.decide');
  const [about, setAbout] = useState(false);
  const [draft, setDraft] = useState(() => emptyDraft(detail));
  // Whether it was already decided when it was opened, or somebody did so meanwhile.
  const [wasOpen] = useState(detail.item.state === 'open');
  const { item } = detail;
  const day = item.businessDate
    ? formatDate(language, item.businessDate)
    : formatDay(language, item.site.zone, item.at);
  const open = item.state === 'open';
  const side = <Side detail={detail} draft={draft} />;
  return (
    <div className={styles.detail}>
      <article className={styles.question}>
        <div className={styles.head}>
          <Pill tone={isAmber(item.kind) ? 'late' : 'exc'} glyph={signOf(item.kind)}>
            {kindNames[language][item.kind]}
          </Pill>
          <span className={styles.where}>
            {day}, {item.site.name}
          </span>
          <span className={styles.ways}>
            {!wide && (
              <Button variant="default" size="xs" onClick={() => setAbout(true)}>
                {words.more}
              </Button>
            )}
            {open && mayDecide && <Later item={item} />}
          </span>
        </div>
        <h2 className={styles.title}>{questionOf(language, item)}</h2>
        {item.assignedTo && open && (
          <p className={styles.note}>
            <Glyph name="submitted" /> {words.assignedTo(item.assignedTo.name)}
          </p>
        )}
        <Evidence detail={detail} draft={draft} />
        {open && mayDecide && <Decide detail={detail} draft={draft} setDraft={setDraft} next={next} show={show} />}
        {!open && <Outcome item={item} meanwhile={wasOpen} mayUndo={mayDecide} next={next} />}
      </article>
      {wide && <aside className={styles.side}>{side}</aside>}
      <Suspense>
        {!wide && about && (
          <Panel title={words.about} close={() => setAbout(false)}>
            {side}
          </Panel>
        )}
      </Suspense>
    </div>
  );
}
