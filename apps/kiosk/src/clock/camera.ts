import { openQrReader } from './qr-reader.ts';

/** What a camera is at: waiting for leave, looking, or why it does not look. */
export type CameraState = 'asking' | 'looking' | 'refused' | 'none';

const every = 125;
const widest = 640;
/** What a badge's code looks like, as the QR code of a web address does not. */
const badgeCode = /^[A-Z0-9-]{4,64}$/i;

/**
 * Looks for a badge through the camera that faces the person, and shows its picture in `video`. Answers a function that
 * ends it: the camera is off at once, and nothing of a picture is left.
 */
export function lookForBadge(
  video: HTMLVideoElement,
  on: { state: (state: CameraState, mirrored: boolean) => void; read: (code: string) => void },
): () => void {
  let over = false;
  let timer = 0;
  let stream: MediaStream | null = null;
  const end = () => {
    over = true;
    window.clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
    video.srcObject = null;
  };

  const begin = async () => {
    const wanted = { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 720 } };
    stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: wanted });
    // Whoever has left meanwhile must not stand before a camera that is on.
    if (over) return end();
    const [track] = stream.getVideoTracks();
    track?.addEventListener('ended', fail);
    video.srcObject = stream;
    const read = await openQrReader();
    if (over) return;
    on.state('looking', track?.getSettings().facingMode !== 'environment');
    const picture = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!picture) throw new Error('no canvas');
    const look = async () => {
      const code = takePicture(video, picture) ? await read(picture) : null;
      if (over) return;
      if (code !== null && badgeCode.test(code)) return on.read(code);
      timer = window.setTimeout(() => void look().catch(fail), every);
    };
    await look();
  };
  const fail = (error: unknown) => {
    if (over) return;
    end();
    on.state(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none', false);
  };
  begin().catch(fail);
  return end;
}

/** Puts the camera's picture, made smaller, on the canvas; false while there is none yet. */
function takePicture(video: HTMLVideoElement, picture: CanvasRenderingContext2D): boolean {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return false;
  const scale = Math.min(1, widest / Math.max(video.videoWidth, video.videoHeight));
  const { canvas } = picture;
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  picture.drawImage(video, 0, 0, canvas.width, canvas.height);
  return true;
}
