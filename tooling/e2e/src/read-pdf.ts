import { extractText, getDocumentProxy } from 'unpdf';

/** What a PDF says, its pages one after the other, with one space between words. */
export async function readPdf(bytes: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}
