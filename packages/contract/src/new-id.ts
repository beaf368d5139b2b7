import { uuidv7 } from 'uuidv7';

/** A new id, by whoever creates the record. In a file of its own, since who only makes ids needs no schemas. */
export function newId(): string {
  return uuidv7();
}
