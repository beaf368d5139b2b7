import { writeFile } from 'node:fs/promises';
import { encode } from 'uqr';

const width = 640;
const height = 480;
const paper = 235;
const ink = 16;

/**
 * Writes a film of one picture, as Chromium's pretended camera plays it (YUV4MPEG2, 4:2:0): a grey desk, and on it a
 * card with the QR code, or nothing but the desk.
 * @param side how wide the code is in the picture, in pixels
 */
export async function writeFilm(path: string, code: string | null, side = 200): Promise<void> {
  const light = Buffer.alloc(width * height, 120);
  const put = (x: number, y: number, value: number) => light.writeUInt8(value, y * width + x);
  if (code !== null) {
    const { data } = encode(code, { ecc: 'M', border: 4 });
    const module = side / data.length;
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) {
        const black = data[Math.floor(y / module)]?.[Math.floor(x / module)];
        put(300 + x, 120 + y, black ? ink : paper);
      }
    }
  }
  const colours = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colours]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`);
  await writeFile(path, Buffer.concat([head, ...Array.from({ length: 5 }, () => frame)]));
}
