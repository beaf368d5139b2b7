import { refusedBy } from '@daybook/client';
import type { Appointment } from '@daybook/contract/appointments';
import type { RefusalFacts } from '@daybook/contract/errors';
import { appointmentChangeId, type EmployeeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { canBecome, canBeSaidFrom, type SaidState } from '@daybook/rules/appointments/life';
import { bookingRefusal } from '@daybook/ui/language/booking-refusals';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { epochMs, formatTime } from '@daybook/ui/language/format';
import { useRef, useState } from 'react';
import { formWords } from '../form/words.ts';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { toastWithUndo } from '../shell/toast-undo.tsx';
import { minutesAfter, serverNow } from '../time.ts';
import { isSaid } from './states.ts';
import { calendarWords } from './words.ts';

/** Where an appointment is to be. Without `minutes` it is as long as it was. */
export interface Move {
  item: Appointment;
  startsAt: string;
  providerId: EmployeeId;
  minutes?: number | undefined;
  reason?: string;
}
/** What has to be answered before a change can be made. */
export type Question =
  | { is: 'taken'; free: NonNullable<RefusalFacts['free']>; take: (startsAt: string, providerId: EmployeeId) => void }
  | { is: 'reason'; why: 'not-offered' | 'too-late-to-change'; deed: 'move' | 'cancel'; go: (reason: string) => void };

export type Changes = ReturnType<typeof useChanges>;

const nothing = () => undefined;
const change = () => appointmentChangeId.parse(newId());
const minutesOf = ({ startsAt, endsAt }: Pick<Appointment, 'startsAt' | 'endsAt'>) =>
  Math.round((epochMs(endsAt) - epochMs(startsAt)) / 60_000);

/** What can be done to appointments: shown at once, taken back where it is refused, with a way back where it was done. */
export function useChanges(zone: string) {
  const words = useWords(calendarWords);
  const form = useWords(formWords);
  const language = useLanguage();
  /** Where those that are being moved are shown meanwhile. */
  const [pending, setPending] = useState<ReadonlyMap<string, Partial<Appointment>>>(new Map());
  const sending = useRef<Promise<void>>(Promise.resolve());
  const versions = useRef(new Map<string, number>());
  const [question, setQuestion] = useState<Question | null>(null);

  const say = (error: unknown) => {
    const { reason, facts } = refusedBy(error);
    toast(reason === 'no-answer' ? form.noAnswer : bookingRefusal(language, reason, facts, serverNow()));
  };
  /**
   * Shows it so until it is known what is stored. Changes are sent one behind the other, each with the version that the
   * one before has left: whoever presses twice in a row is not told that somebody changed it meanwhile.
   */
  const showing = async (
    item: Appointment,
    as: Partial<Appointment>,
    work: (version: number) => Promise<Appointment>,
  ): Promise<Appointment> => {
    setPending((before) => new Map(before).set(item.id, as));
    const sent = sending.current.then(() => work(Math.max(item.version, versions.current.get(item.id) ?? 0)));
    sending.current = sent.then(nothing, nothing);
    try {
      const done = await sent;
      versions.current.set(item.id, done.version);
      await answers.appointments.invalidate();
      return done;
    } finally {
      setPending((before) =>
        before.get(item.id) === as ? new Map([...before].filter(([id]) => id !== item.id)) : before,
      );
    }
  };

  const move = async (wanted: Move, isUndo = false): Promise<void> => {
    const { item, startsAt, providerId, minutes, reason } = wanted;
    const length = minutes ?? minutesOf(item);
    const endsAt = minutesAfter(startsAt, length);
    try {
      const moved = await showing(item, { startsAt, endsAt, providerId }, (version) =>
        server.appointments.reschedule.mutate({
          ...{ id: item.id, version, changeId: change(), startsAt, providerId },
          ...(minutes === undefined ? {} : { minutes }),
          ...(reason === undefined ? {} : { reason }),
        }),
      );
      if (isUndo) return toast(words.movedBack(formatTime(zone, moved.startsAt)));
      const stays = epochMs(moved.startsAt) === epochMs(item.startsAt) && moved.providerId === item.providerId;
      toastWithUndo(
        stays ? words.lengthSet(length) : words.movedTo(formatTime(zone, moved.startsAt)),
        words.undo,
        () => void move({ ...back(item, minutes), item: moved, ...(reason ? { reason } : {}) }, true),
        item.id,
      );
    } catch (error) {
      const { reason: why, facts } = refusedBy(error);
      if (why === 'slot-taken') {
        return setQuestion({
          is: 'taken',
          free: facts.free ?? [],
          take: (at, provider) => void move({ ...wanted, startsAt: at, providerId: provider }),
        });
      }
      if ((why === 'not-offered' || why === 'too-late-to-change') && reason === undefined)
        return setQuestion({
          is: 'reason',
          why,
          deed: 'move',
          go: (said) => void move({ ...wanted, reason: said }, isUndo),
        });
      say(error);
      await answers.appointments.invalidate();
    }
  };

  const setState = async (item: Appointment, state: SaidState, isUndo = false): Promise<void> => {
    if (!canBecome(item.state, state)) return;
    // A key says it of what has not begun too.
    if (serverNow() < canBeSaidFrom(item.state, state, epochMs(item.startsAt)))
      return toast(bookingRefusal(language, 'too-early', {}, serverNow()));
    try {
      const said = await showing(item, { state }, (version) =>
        server.appointments.setStatus.mutate({ id: item.id, version, changeId: change(), state }),
      );
      const { state: before } = item;
      if (isUndo || !isSaid(before) || !canBecome(said.state, before)) return toast(words[state]);
      toastWithUndo(words[state], words.undo, () => void setState(said, before, true), item.id);
    } catch (error) {
      say(error);
      await answers.appointments.invalidate();
    }
  };

  const cancel = async (item: Appointment, reason?: string): Promise<void> => {
    try {
      await showing(item, {}, (version) =>
        server.appointments.cancel.mutate({
          ...{ id: item.id, version, changeId: change() },
          ...(reason === undefined ? {} : { reason }),
        }),
      );
      toast(words.cancelled);
    } catch (error) {
      if (refusedBy(error).reason === 'too-late-to-change' && reason === undefined)
        return setQuestion({
          ...{ is: 'reason', why: 'too-late-to-change', deed: 'cancel' },
          go: (said) => void cancel(item, said),
        });
      say(error);
      await answers.appointments.invalidate();
    }
  };

  return { pending, question, answered: () => setQuestion(null), move, setState, cancel };
}

function back(item: Appointment, minutes: number | undefined): Omit<Move, 'item'> {
  const { startsAt, providerId } = item;
  return { startsAt, providerId, ...(minutes === undefined ? {} : { minutes: minutesOf(item) }) };
}
