import type { KioskMe } from '@daybook/contract/kiosk';
import type { ReportDue } from '@daybook/contract/report-board';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDay, formatTime, wallTime } from '@daybook/ui/language/format';
import { Mark } from '@daybook/ui/mark';
import { IconHandClick, IconId } from '@tabler/icons-react';
import { type ReactElement, Suspense } from 'react';
import { Button } from '../button.tsx';
import { canUseCamera } from '../clock/can-use-camera.ts';
import { canSeal } from '../clock/queue/seal.ts';
import type { QueueView } from '../clock/queue/view.ts';
import { Waiting } from '../clock/queue/waiting.tsx';
import { useBadgeKeys } from '../clock/use-badge-keys.ts';
import { Heading } from '../heading.tsx';
import { ifThere } from '../on-demand.tsx';
import { useServerNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import styles from './idle.module.css';
import { Landscape } from './landscape.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { NameTags } from './name-tags.tsx';
import { NetworkState } from './network-state.tsx';
import { dayPart, skyAt } from './sky.ts';
import { kioskWords } from './words.ts';

const InsecureNote = ifThere(async () => (await import('./insecure-note.tsx')).InsecureNote);
const ReportReminder = ifThere(async () => (await import('./report-reminder.tsx')).ReportReminder);

/** The tablet at rest: the time, and an invitation. No names, no hours. */
export function Idle(props: {
  me: KioskMe;
  lostSince: number | null;
  queue: QueueView;
  persisted: boolean | null;
  due: ReportDue | null;
  tell: Tell;
}): ReactElement {
  const { me, lostSince, queue, tell } = props;
  const lost = lostSince !== null;
  const words = useWords(kioskWords);
  const { zone } = me.site;
  const alone = canSeal()
    ? ({ title: 'aloneTitle', how: 'aloneHow' } as const)
    : ({ title: 'lostTitle', how: 'lostHow' } as const);
  // By plain http a PIN alone counts, and only while the server answers: no badge is offered, nor read.
  const takesBadges = me.methods.includes('badge') && window.isSecureContext;
  useBadgeKeys(takesBadges, (code) => tell({ is: 'badge read', code }));
  return (
    <main className={styles.idle}>
      <header className={styles.top}>
        <Mark size={34} />
        <span>{me.site.name}</span>
        <span className={styles.tablet}>{me.name}</span>
        <NetworkState lostSince={lostSince} queue={queue} zone={zone} />
      </header>
      <WallClock zone={zone} />
      {!window.isSecureContext && !(lost && queue.waiting > 0) && (
        <Suspense>
          <InsecureNote />
        </Suspense>
      )}
      <Waiting queue={queue} lost={lost} persisted={props.persisted} zone={zone}>
        {props.due && !lost && (
          <Suspense>
            <ReportReminder due={props.due} zone={zone} />
          </Suspense>
        )}
      </Waiting>
      <section className={styles.card}>
        <NameTags />
        <Heading className={styles.title}>{lost ? words[alone.title] : words.title}</Heading>
        <p className={styles.how}>{lost ? words[alone.how] : words.how}</p>
        <Button look="plum" className={styles.main} onPress={() => tell({ is: 'start' })}>
          <IconHandClick size={34} stroke={1.8} aria-hidden="true" />
          {words.tapYourName}
        </Button>
        {takesBadges && canUseCamera() && (
          <Button className={styles.scan} onPress={() => tell({ is: 'scan' })}>
            <IconId size={30} stroke={1.7} aria-hidden="true" />
            {words.scanBadge}
          </Button>
        )}
        {takesBadges && !canUseCamera() && (
          <p className={styles.badge}>
            <IconId size={28} stroke={1.7} aria-hidden="true" />
            {words.orBadge}
          </p>
        )}
      </section>
      <footer className={styles.foot}>
        <LanguageChoice languages={me.languages} onChoose={(language) => tell({ is: 'language chosen', language })} />
        {lostSince === null && (
          <Button small className={styles.site} onPress={() => tell({ is: 'site sign-in' })}>
            {words.siteSignIn}
          </Button>
        )}
      </footer>
    </main>
  );
}

/** The clock over its sky. Apart, since it alone is drawn again with the time. */
function WallClock(props: { zone: string }): ReactElement {
  const words = useWords(kioskWords);
  const language = useLanguage();
  const now = useServerNow(60_000);
  const wall = wallTime(props.zone, now);
  return (
    <>
      <Landscape sky={skyAt(wall)} />
      <section className={styles.time}>
        <p className={styles.greeting}>{words[dayPart(wall.hour)](formatDay(language, props.zone, now))}</p>
        <p className={styles.clock} role="timer" aria-live="off">
          {formatTime(props.zone, now)}
        </p>
      </section>
    </>
  );
}
