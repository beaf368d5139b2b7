/** Five megabytes. */
const most = 5 * 1024 * 1024;

/** A file as it is sent. */
export interface ChosenFile {
  name: string;
  base64: string;
}

/** The file as it is sent; null when it is larger than what may be. */
export async function readFile(file: File): Promise<ChosenFile | null> {
  if (file.size > most) return null;
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return { name: file.name.slice(0, 200), base64: url.slice(url.indexOf(',') + 1) };
}
