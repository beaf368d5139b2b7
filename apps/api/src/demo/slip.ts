import sharp from 'sharp';
import { dotLetters } from './dot-letters.ts';

const across = 30;
const letter = { width: 6, height: 15 };
const margin = 12;
/** Above and below what is printed. */
const blank = 45;
const [paper, ink] = [246, 40];

/** A photo of a slip as a printer of the shop writes it, lying on a table a little askew. */
export async function photoOfSlip(lines: readonly string[]): Promise<Buffer> {
  const width = across * letter.width + 2 * margin;
  const height = lines.length * letter.height + 2 * blank;
  const dots = Buffer.alloc(width * height, paper);
  for (const [row, line] of lines.entries())
    for (const [column, sign] of [...line].entries())
      draw(dots, width, { x: margin + column * letter.width, y: blank + row * letter.height }, sign);
  const table = { r: 112, g: 92, b: 74 };
  const slip = sharp(dots, { raw: { width, height, channels: 1 } }).toColourspace('srgb');
  const large = await slip
    .resize({ width: width * 4, kernel: 'cubic' })
    .png()
    .toBuffer();
  return await sharp(large).rotate(2.6, { background: table }).extend(around(table)).blur(0.9).jpeg().toBuffer();
}

function around(background: { r: number; g: number; b: number }) {
  return { top: 80, bottom: 80, left: 40, right: 40, background };
}

function draw(dots: Buffer, width: number, { x, y }: { x: number; y: number }, sign: string): void {
  for (const [row, bits] of (dotLetters[sign] ?? []).entries())
    for (let column = 0; column < 5; column += 1) if (bits & (16 >> column)) dots[(y + row) * width + x + column] = ink;
}

/** Words on the left and an amount on the right. */
export function slipLine(words: string, amount: string): string {
  return words.padEnd(across - amount.length) + amount;
}

/** A line in the middle. */
export function slipTitle(words: string): string {
  return words.padStart(Math.floor((across + words.length) / 2));
}
