import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, Suspense } from 'react';
import { ChooseName } from './clock/choose-name.tsx';
import { Confirmed } from './clock/confirmed.tsx';
import { Decide } from './clock/decide.tsx';
import { Pin } from './clock/pin.tsx';
import { DecideOffline } from './clock/queue/decide-offline.tsx';
import { RecordedHere } from './clock/queue/recorded-here.tsx';
import { ReadingBadge } from './clock/reading-badge.tsx';
import { ScanOnDemand } from './clock/scan-on-demand.tsx';
import { Told } from './clock/told.tsx';
import { Idle } from './kiosk/idle.tsx';
import { Notice } from './kiosk/notice.tsx';
import { kioskWords } from './kiosk/words.ts';
import { onDemand } from './on-demand.tsx';
import type { State } from './state.ts';
import type { Tell } from './use-kiosk.ts';

// What a tablet shows only while the server answers is not part of its first load.
const Enrol = onDemand(async () => (await import('./kiosk/enrol.tsx')).Enrol);
const Numbers = onDemand(async () => (await import('./queue/numbers.tsx')).Numbers);
const Display = onDemand(async () => (await import('./queue/display/display.tsx')).Display);
const MyDay = onDemand(async () => (await import('./my-day/my-day.tsx')).MyDay);
const Early = onDemand(async () => (await import('./early/early.tsx')).Early);
const SiteSignIn = onDemand(async () => (await import('./site/site-sign-in.tsx')).SiteSignIn);
const SitePages = onDemand(async () => (await import('./site/site-pages.tsx')).SitePages);

/** The one screen that the state asks for. */
export function Screens(props: { state: State; tell: Tell }): ReactElement {
  return (
    <Suspense fallback={<main className="screen" />}>
      <Shown {...props} />
    </Suspense>
  );
}

function Shown({ state, tell }: { state: State; tell: Tell }): ReactElement {
  const { me, screen, leavesAt, visit } = state;
  const answers = state.lostSince === null;
  if (screen.at === 'enrol') return <Enrol revoked={screen.revoked} waiting={state.queue.waiting} tell={tell} />;
  if (screen.at === 'starting' || !me) return <Starting answered={screen.at !== 'starting' || screen.answered} />;
  switch (screen.at) {
    case 'numbers':
      return <Numbers me={me} lostSince={state.lostSince} visit={visit} leavesAt={leavesAt} tell={tell} />;
    case 'display':
      return <Display me={me} lostSince={state.lostSince} tell={tell} />;
    case 'idle':
      return (
        <Idle
          me={me}
          lostSince={state.lostSince}
          queue={state.queue}
          persisted={state.persisted}
          due={state.due}
          tell={tell}
        />
      );
    case 'scan':
      return <ScanOnDemand leavesAt={leavesAt} tell={tell} />;
    case 'choose':
      return <ChooseName zone={me.site.zone} answers={answers} people={state.people} leavesAt={leavesAt} tell={tell} />;
    case 'pin':
      return (
        <Pin key="pin" {...screen} entered={screen.digits.length} checking={false} leavesAt={leavesAt} tell={tell} />
      );
    case 'identifying': {
      const { who } = screen;
      if (who.method === 'badge') return <ReadingBadge />;
      return (
        <Pin
          key="pin"
          person={who.person}
          entered={who.pin.length}
          checking
          refused={null}
          leavesAt={null}
          tell={tell}
        />
      );
    }
    case 'decide':
      return <Decide key="decide" me={me} {...screen} press={null} answers={answers} leavesAt={leavesAt} tell={tell} />;
    case 'sending':
      return <Decide key="decide" me={me} {...screen} answers={answers} leavesAt={null} tell={tell} />;
    case 'confirmed':
      return <Confirmed {...screen} myDay={answers && screen.grant !== null} leavesAt={leavesAt} tell={tell} />;
    case 'decide-offline':
      return (
        <DecideOffline
          key="offline"
          me={me}
          {...screen}
          queue={state.queue}
          press={null}
          leavesAt={leavesAt}
          tell={tell}
        />
      );
    case 'keeping':
      return <DecideOffline key="offline" me={me} {...screen} queue={state.queue} leavesAt={null} tell={tell} />;
    case 'recorded-here':
      return <RecordedHere zone={me.site.zone} {...screen} leavesAt={leavesAt} tell={tell} />;
    case 'my-day':
      return <MyDay {...screen} visit={visit} leavesAt={leavesAt} tell={tell} />;
    case 'early':
      return <Early me={me} people={state.people} {...screen} visit={visit} leavesAt={leavesAt} tell={tell} />;
    case 'site-sign-in':
      return <SiteSignIn me={me} visit={visit} tell={tell} />;
    case 'site':
      return <SitePages me={me} accountId={screen.accountId} name={screen.name} leavesAt={leavesAt} tell={tell} />;
    case 'told':
      return <Told {...screen} leavesAt={leavesAt} tell={tell} />;
  }
}

function Starting(props: { answered: boolean }): ReactElement {
  const words = useWords(kioskWords);
  return props.answered ? (
    <Notice key="starting" title={words.starting} />
  ) : (
    <Notice key="silent" title={words.silentTitle} text={words.silentHow} />
  );
}
