import { type Refused, refusedBy } from '@daybook/client';
import { reportDecisionId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { ReportView } from '@daybook/contract/reports';
import { reason } from '@daybook/contract/values';
import { useWords } from '@daybook/ui/language/current';
import { useState } from 'react';
import * as z from 'zod/mini';
import { answers, server } from '../../server.ts';
import { toast } from '../../shell/toast.ts';
import { reviewWords } from './words.ts';

type Decision = 'approve' | 'return';

/** A decision about a report as it is made: what, with which words, and what the server said. Sent again it is one. */
export function useReview(view: ReportView, over: boolean) {
  const words = useWords(reviewWords);
  const [decision, setDecision] = useState<Decision>('approve');
  const [comment, setComment] = useState('');
  const [fault, setFault] = useState<string>();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [decisionId, setDecisionId] = useState(() => reportDecisionId.parse(newId()));
  /** What is decided otherwise than what was sent is another decision. */
  const anew = () => {
    setFault(undefined);
    setDecisionId(reportDecisionId.parse(newId()));
  };
  const send = async (): Promise<boolean> => {
    const text = comment.trim();
    const needed = decision === 'return' || over;
    if ((needed || text !== '') && !z.safeParse(reason, text).success) {
      setFault(words.commentFault);
      return false;
    }
    if (sending) return true;
    setSending(true);
    setRefused(null);
    try {
      const next = await server.reports.review.mutate({
        ...{ id: view.id, version: view.version, decisionId, decision },
        ...(text === '' ? {} : { comment: text }),
      });
      answers.reports.get.setData({ id: view.id }, next);
      toast(decision === 'approve' ? words.approved : words.returned);
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setSending(false);
      void answers.reports.invalidate();
      void answers.exceptions.invalidate();
    }
    return true;
  };
  const choose = (to: Decision) => {
    setDecision(to);
    anew();
  };
  const write = (text: string) => {
    // The server keeps one line.
    setComment(text.replace(/\s*\n\s*/g, ' '));
    anew();
  };
  return { decision, choose, comment, write, fault, sending, refused, send };
}
