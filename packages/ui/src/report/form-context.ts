import type { Claim } from '@daybook/contract/clock';
import type { EmployeeId } from '@daybook/contract/ids';
import type { Counted } from '@daybook/contract/money';
import type { AttachmentView } from '@daybook/contract/report-attachments';
import type { ReportView } from '@daybook/contract/reports';
import { createContext, useContext } from 'react';
import type { Draft, DraftState } from './draft.ts';
import type { Uploads } from './uploads.ts';

/** Somebody who can say to be it. */
export interface Person {
  id: EmployeeId;
  name: string;
  pinLength: number | null;
}

/** What the form does at the server; each fails with what `say` can put into words. */
export interface ReportDoors {
  lockCount(counted: Counted, by: Claim | undefined): Promise<void>;
  recount(): Promise<void>;
  submit(by: Claim | undefined): Promise<void>;
  people(): Promise<Person[]>;
  /** Announces a file, or asks where to go on. */
  begin(file: { id: string; field: string; name: string; bytes: number; sha256: string }): Promise<AttachmentView>;
  /** Sends a piece from there on. */
  put(id: string, from: number, piece: Blob): Promise<AttachmentView>;
  remove(id: string): Promise<void>;
  /** Reads the report again, as it is now. */
  again(): Promise<ReportView>;
  say(error: unknown): string;
  /** The same, null where it was only not heard. */
  refused(error: unknown): string | null;
  now(): number;
}

export interface Form {
  view: ReportView;
  draft: Draft;
  state: DraftState;
  doors: ReportDoors;
  uploads: Uploads;
  /** For fingers: large targets, steppers and a keypad. */
  touch: boolean;
}

export const FormContext = createContext<Form | null>(null);

/** The report that the page is about. */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('outside of a report');
  return form;
}
