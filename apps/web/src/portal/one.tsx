import type { AppointmentId } from '@daybook/contract/ids';
import type { PortalAppointment } from '@daybook/contract/portal';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { About } from '../book/about.tsx';
import { Button } from '../book/button.tsx';
import deeds from '../book/link-deeds.module.css';
import { Plain, Silent, Waiting } from '../book/not-here.tsx';
import { ownWords } from '../book/own-words.ts';
import { Sheet } from '../book/sheet.tsx';
import { Standing } from '../book/standing.tsx';
import { deedsOf, standingOf } from '../book/standing-of.ts';
import { deviceNow } from '../book/time.ts';
import { dayAndTime } from '../book/time-text.ts';
import { useStep } from '../book/use-step.ts';
import { Cancel } from './cancel.tsx';
import { Note } from './note.tsx';
import { portalWords } from './portal-words.ts';
import { useAppointment } from './use-own.ts';
import type { Step } from './view.ts';

/** One appointment, and what can be done about it. */
export function One({ id }: { id: AppointmentId }): ReactElement {
  const words = useWords(ownWords);
  const { notHere, notHereText } = useWords(portalWords);
  const { back } = useStep<Step>();
  const { appointment, error, retry } = useAppointment(id);
  if (appointment) return <Shown appointment={appointment} />;
  if (error) return <Silent title={words.title} error={error} retry={retry} />;
  if (appointment === undefined) return <Waiting title={words.title} />;
  return (
    <Sheet title={words.title} back={() => back('home')}>
      <Plain title={notHere} text={notHereText} />
    </Sheet>
  );
}

function Shown({ appointment }: { appointment: PortalAppointment }): ReactElement {
  const { title } = useWords(ownWords);
  const words = useWords(portalWords);
  const language = useLanguage();
  const { go, back } = useStep<Step>();
  const { id, site, startsAt, changeBy } = appointment;
  const can = deedsOf(appointment, deviceNow()).cancel;
  const isAsked = standingOf(appointment, deviceNow()) === 'asked';
  return (
    <Sheet
      title={title}
      place={site.name}
      back={() => back('home')}
      foot={
        <Button look="plain" press={() => go('home')}>
          {words.toAll}
        </Button>
      }
    >
      <Standing booking={appointment} text={isAsked ? words.askedText(site.name) : undefined} />
      <About booking={appointment} />
      {can === 'too-late' && <Note tone="late">{words.tooLate(site.name)}</Note>}
      {can === 'yes' && (
        <div className={deeds.deeds}>
          <Button look="plain" press={() => go(`move.${id}`)}>
            {words.move}
          </Button>
          <Cancel appointment={appointment} when={dayAndTime(language, site.zone, startsAt)} />
          <p className={deeds.until}>{words.changeUntil(dayAndTime(language, site.zone, changeBy))}</p>
        </div>
      )}
    </Sheet>
  );
}
