import { type AppointmentId, appointmentChangeId } from '@daybook/contract/ids';
import type { PortalAppointment } from '@daybook/contract/portal';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Plain, Silent, Waiting } from '../book/not-here.tsx';
import { nameOfService } from '../book/service-text.ts';
import { Sheet } from '../book/sheet.tsx';
import { dayAndTime } from '../book/time-text.ts';
import { useStep } from '../book/use-step.ts';
import when from '../book/when.module.css';
import { bookWords } from '../book/words.ts';
import { ChooseTime } from './choose-time.tsx';
import { ChosenFoot } from './chosen-foot.tsx';
import { DeedTrouble } from './deed-trouble.tsx';
import { portalWords } from './portal-words.ts';
import { queryClient, server } from './server.ts';
import { useDeedId } from './use-deed-id.ts';
import { readAnew, useAppointment } from './use-own.ts';
import type { Step } from './view.ts';

/** Another time for an appointment, with the same person. */
export function Move({ id }: { id: AppointmentId }): ReactElement {
  const words = useWords(portalWords);
  const { back } = useStep<Step>();
  const { appointment, error, retry } = useAppointment(id);
  if (appointment) return <Moving appointment={appointment} />;
  if (error) return <Silent title={words.moveTitle} error={error} retry={retry} />;
  if (appointment === undefined) return <Waiting title={words.moveTitle} />;
  return (
    <Sheet title={words.moveTitle} back={() => back('home')}>
      <Plain title={words.notHere} text={words.notHereText} />
    </Sheet>
  );
}

function Moving({ appointment }: { appointment: PortalAppointment }): ReactElement {
  const { id, version, site, serviceId, providerId, service, provider, name } = appointment;
  const words = useWords(portalWords);
  const booking = useWords(bookWords);
  const language = useLanguage();
  const { back } = useStep<Step>();
  const deedId = useDeedId();
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const move = useMutation({
    mutationFn: (to: string) => {
      const changeId = appointmentChangeId.parse(deedId.of(`${version} ${to}`));
      return server.portal.reschedule.mutate({ id, version, changeId, startsAt: to });
    },
    onSettled: (_, error) => {
      deedId.settle(error);
      void queryClient.invalidateQueries({ queryKey: ['slots'] });
    },
    onSuccess: async () => {
      await readAnew();
      back(`one.${id}`);
    },
    onError: () => void readAnew(),
  });
  const choose = (chosen: string | null) => {
    move.reset();
    setStartsAt(chosen);
  };
  const send = () => {
    if (startsAt !== null && !move.isPending) move.mutate(startsAt);
  };
  return (
    <Sheet
      title={words.moveTitle}
      place={site.name}
      back={() => back(`one.${id}`)}
      foot={
        <ChosenFoot
          {...{ zone: site.zone, startsAt, busy: move.isPending, press: send }}
          label={move.isPending ? words.moving : words.moveHere}
        />
      }
    >
      <div className={when.service}>
        <div>
          <p className={when.name}>{nameOfService(language, service)}</p>
          <p className={when.about}>{`${name} · ${provider.calledName}`}</p>
          <p className={when.about}>{words.movedFrom(dayAndTime(language, site.zone, appointment.startsAt))}</p>
        </div>
      </div>
      {move.error && (
        <DeedTrouble
          {...{ error: move.error, site: site.name, zone: site.zone, retry: send, take: choose }}
          elsewhere={() => choose(null)}
        />
      )}
      <h2 className={when.question}>{booking.when}</h2>
      <ChooseTime {...{ siteId: site.id, zone: site.zone, serviceId, providerId, chosen: startsAt, choose }} />
    </Sheet>
  );
}
