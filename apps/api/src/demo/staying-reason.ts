/** Why one files with people still at work. */
export function stayingReason(staying: readonly { calledName: string }[]): Record<string, string> {
  const names = staying.map(({ calledName }) => calledName).join(', ');
  return names ? { 'reason.still-in': `Still at work: ${names}` } : {};
}
