import type { Explanation } from '@daybook/contract/explanation';
import type { Language } from '@daybook/contract/values';
import { breakStep } from './break-step.ts';
import { breakTableStep } from './break-table-step.ts';
import { clockStep } from './clock-step.ts';
import { editSteps } from './edit-steps.ts';
import { oddSteps, premiumSteps, waitingSteps } from './flag-steps.ts';
import type { Focus } from './heading.ts';
import { dayKindStep, nightStep, regularStep, unworkedSteps } from './kind-steps.ts';
import { limitSteps } from './limit-steps.ts';
import { punchStep } from './punch-step.ts';
import { roundingStep } from './rounding-step.ts';
import { type Step, tellingOf } from './step.ts';

/**
 * Why a date's figures are what they are, in sentences: from the punches to the figure that is asked about, and then
 * who edited what. It only says what the server found; nothing is valued here.
 */
export function stepsOf(language: Language, of: Explanation, focus: Focus): Step[] {
  const telling = tellingOf(language, of);
  const limits = limitSteps(telling);
  return [
    ...punchStep(telling),
    ...waitingSteps(telling),
    ...roundingStep(telling),
    ...breakStep(telling),
    ...breakTableStep(telling),
    ...clockStep(telling),
    ...dayKindStep(telling),
    ...(focus === 'regular' || limits.length === 0 ? regularStep(telling) : []),
    ...limits,
    ...nightStep(telling),
    ...premiumSteps(telling),
    ...unworkedSteps(telling),
    ...oddSteps(telling),
    ...editSteps(telling),
  ];
}
