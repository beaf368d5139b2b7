/** A file from the server as the browser holds it: an address that is good until `forget`. */
export interface HeldFile {
  address: string;
  forget: () => void;
}

/** @param base64 the file as a procedure answers it */
export function holdPdf(base64: string): HeldFile {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  return { address, forget: () => URL.revokeObjectURL(address) };
}

/** Saves it as the browser saves what it downloads. */
export function saveFile({ address }: Pick<HeldFile, 'address'>, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
