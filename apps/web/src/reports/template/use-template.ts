import { type Refused, refusedBy } from '@daybook/client';
import type { TemplateView } from '@daybook/contract/report-templates';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { useState } from 'react';
import { answers, server } from '../../server.ts';
import { toast } from '../../shell/toast.ts';
import { type Draft, draftOf, templateOf } from './draft.ts';
import { templateWords } from './words.ts';

/**
 * A template as it is changed. What somebody else saves meanwhile stands beside it as `newer` and takes nothing of what
 * was typed; where nothing was typed it is simply shown.
 *
 * @param view the newest version that is known here
 */
export function useTemplate(view: TemplateView, currencies: readonly string[]) {
  const words = useWords(templateWords);
  const language = useLanguage();
  const begin = (from: TemplateView) => ({ base: from, draft: draftOf(language, from.template, currencies) });
  const [{ base, draft }, setState] = useState(() => begin(view));
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const isTyped = JSON.stringify(draft) !== JSON.stringify(draftOf(language, base.template, currencies));
  const isNewer = view.version > base.version;
  const takeNewest = (newest: TemplateView) => {
    setState(begin(newest));
    setFaults([]);
    setRefused(null);
  };
  if (isNewer && !isTyped && !sending) takeNewest(view);
  const change = (some: Partial<Draft>) => {
    setFaults([]);
    setState({ base, draft: { ...draft, ...some } });
  };
  /** Answers whether nothing has to be looked at first: what is marked, or what was saved meanwhile. */
  const save = async (): Promise<boolean> => {
    if (isNewer) return false;
    const found = templateOf(draft);
    if ('faults' in found) {
      setFaults(found.faults);
      return false;
    }
    setSending(true);
    setRefused(null);
    try {
      const { kind, version } = base;
      const saved = await server.reports.template.save.mutate({ kind, version, template: found.template });
      takeNewest(saved);
      toast(words.saved);
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setSending(false);
      void answers.reports.template.invalidate();
    }
    return true;
  };
  return {
    ...{ draft, change, faults, sending, refused, save, base },
    newer: isNewer && isTyped ? view : null,
    takeNewest: () => takeNewest(view),
    /** The newest was looked at: what was typed is to come in its place. */
    keepTyped: () => {
      setState({ base: view, draft });
      setRefused(null);
    },
  };
}
