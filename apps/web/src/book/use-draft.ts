import { useCallback, useEffect, useState } from 'react';
import { type Draft, keepDraft, keptDraft } from './draft.ts';

/** The booking that is being made in this tab, kept with every change. */
export function useDraft(slug: string): [Draft, (changed: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => keptDraft(slug, sessionStorage));
  useEffect(() => keepDraft(slug, draft, sessionStorage), [slug, draft]);
  const change = useCallback((changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed })), []);
  return [draft, change];
}
