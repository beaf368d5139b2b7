/** Browsers give the camera to pages over HTTPS and of this machine alone. */
export function canUseCamera(): boolean {
  return window.isSecureContext && 'mediaDevices' in navigator;
}
