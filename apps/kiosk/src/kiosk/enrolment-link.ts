/** The code of a link such as `/kiosk/#code=ABCD-2345`; empty without one. */
export function codeInAddress(): string {
  return new URLSearchParams(location.hash.slice(1)).get('code') ?? '';
}

/** Takes a used code out of the address. */
export function forgetCode(): void {
  history.replaceState(null, '', location.pathname);
}
