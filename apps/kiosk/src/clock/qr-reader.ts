/** Reads the QR code in a picture; null when it sees none. */
export type ReadQr = (picture: CanvasRenderingContext2D) => Promise<string | null>;

interface Detector {
  detect(picture: HTMLCanvasElement): Promise<{ rawValue: string }[]>;
}

declare global {
  interface Window {
    /** Of the Shape Detection API; not every browser has it. */
    BarcodeDetector?: {
      new (options: { formats: string[] }): Detector;
      getSupportedFormats(): Promise<string[]>;
    };
  }
}

/** The browser's own reader where it has one, since it costs nothing; else one that is loaded now. */
export async function openQrReader(): Promise<ReadQr> {
  const own = await browsersReader();
  if (!own) return await loadedReader();
  let read = own;
  return async (picture) => {
    try {
      return await read(picture);
    } catch {
      // Some have the reader and not the service behind it.
      read = await loadedReader();
      return null;
    }
  };
}

async function browsersReader(): Promise<ReadQr | null> {
  const { BarcodeDetector } = window;
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (!BarcodeDetector || !formats.includes('qr_code')) return null;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async ({ canvas }) => (await detector.detect(canvas))[0]?.rawValue ?? null;
}

async function loadedReader(): Promise<ReadQr> {
  const { decodeQR } = await import('qr/decode.js');
  return async (picture) => {
    const { width, height } = picture.canvas;
    try {
      return decodeQR(picture.getImageData(0, 0, width, height));
    } catch {
      return null;
    }
  };
}
