import type { Reason, RefusalFacts } from '@daybook/contract/errors';
import { type ReportId, reportAttachmentId, reportCountId, reportSubmissionId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { AttachmentView, attachmentsBegin, attachmentsRemove } from '@daybook/contract/report-attachments';
import { reportFieldValue } from '@daybook/contract/report-fields';
import type * as lists from '@daybook/contract/report-lists';
import type * as contract from '@daybook/contract/reports';
import type { Language } from '@daybook/contract/values';
import type * as z from 'zod/mini';
import { reportRefusal } from '../language/report-refusals.ts';
import type { Saved, Value } from './draft.ts';
import type { ReportDoors } from './form-context.ts';
import { PieceRefused, refusalIn } from './piece-refused.ts';
import { reportWords } from './words.ts';

interface Declared {
  input: z.core.$ZodType;
  output: z.core.$ZodType;
}
type Call<D extends Declared> = (input: z.input<D['input']>) => Promise<z.output<D['output']>>;
interface Query<D extends Declared> {
  query: Call<D>;
}
interface Mutation<D extends Declared> {
  mutate: Call<D>;
}

/** The procedures that a report's page calls, of whichever client. */
export interface ReportCalls {
  get: Query<typeof contract.reportsGet>;
  people: Query<typeof lists.reportsPeople>;
  save: Mutation<typeof contract.reportsSave>;
  lockCount: Mutation<typeof contract.reportsLockCount>;
  recount: Mutation<typeof contract.reportsRecount>;
  submit: Mutation<typeof contract.reportsSubmit>;
  attachments: { begin: Mutation<typeof attachmentsBegin>; remove: Mutation<typeof attachmentsRemove> };
}

interface House {
  calls: ReportCalls;
  refusedBy(error: unknown): { reason: Reason | 'no-answer'; facts: RefusalFacts };
  /** What nobody answered, in words. */
  noAnswer: string;
  language: Language;
  now(): number;
  /** The report as it is now, from an answer. */
  seen(view: contract.ReportView): void;
}

/** A report's page before the server. */
export function reportDoors(
  { id, siteId }: { id: ReportId; siteId: contract.ReportView['site']['id'] },
  { calls, refusedBy, noAnswer, language, now, seen }: House,
): ReportDoors & { save(field: string, version: number, value: Value): Promise<Saved> } {
  const why = (error: unknown) => (error instanceof PieceRefused ? error : refusedBy(error));
  const say = (error: unknown) => {
    const { reason, facts } = why(error);
    if (reason === 'no-answer') return noAnswer;
    return reason === 'file-unreadable' ? reportWords[language].failed : reportRefusal(language, reason, facts, now());
  };
  const refused = (error: unknown) => {
    const { reason } = why(error);
    const mayPass = reason === 'no-answer' || reason === 'unavailable' || reason === 'slow-down';
    // A piece that does not go on where the file stands is sent from there.
    return mayPass || (reason === 'stale' && error instanceof PieceRefused) ? null : say(error);
  };
  const again = async () => {
    const view = await calls.get.query({ id });
    seen(view);
    return view;
  };
  // An answer that was lost is asked for again under the same name.
  let [countId, submissionId] = [reportCountId.parse(newId()), reportSubmissionId.parse(newId())];
  return {
    ...{ say, refused, now, again },
    save: async (field, version, value) => {
      try {
        return { is: 'saved', field: (await calls.save.mutate({ id, version, change: { field, value } })).field };
      } catch (error) {
        const { reason, facts } = refusedBy(error);
        if (reason === 'stale') return { is: 'stale', version: facts.version ?? 0, value: valueIn(facts.value) };
        const said = refused(error);
        return said === null ? { is: 'unheard' } : { is: 'refused', said };
      }
    },
    lockCount: async (counted, by) => {
      seen(await calls.lockCount.mutate({ id, countId, counted, by }));
      countId = reportCountId.parse(newId());
    },
    recount: async () => {
      const { lock } = await calls.get.query({ id });
      if (lock) seen(await calls.recount.mutate({ id, countId: lock.id }));
    },
    submit: async (by) => {
      const { version } = await calls.get.query({ id });
      seen(await calls.submit.mutate({ id, version, submissionId, by }));
      submissionId = reportSubmissionId.parse(newId());
    },
    people: async () => (await calls.people.query({ siteId })).items,
    begin: async ({ id: own, ...file }) =>
      await calls.attachments.begin.mutate({ id: reportAttachmentId.parse(own), reportId: id, ...file }),
    put: putPiece,
    remove: async (own) => void (await calls.attachments.remove.mutate({ id: reportAttachmentId.parse(own) })),
  };
}

function valueIn(value: unknown): Value {
  const read = reportFieldValue.safeParse(value);
  return read.success ? read.data : null;
}

/** Bytes go by themselves: the calls are JSON. */
async function putPiece(id: string, from: number, piece: Blob): Promise<AttachmentView> {
  const answer = await fetch(`/files/${id}?from=${from}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: piece,
  });
  if (!answer.ok) throw (await refusalIn(answer)) ?? new Error(`answered ${answer.status}`);
  return await answer.json();
}
