import { createHash } from 'node:crypto';
import { canonical, readItems } from './object.ts';

/** Returns the documents of a file, each as a text that says the same however it is written. */
export function contentOf(path: string, bytes: Buffer): readonly string[] {
  const read = readItems(path, bytes);
  if (read.kind === 'unreadable' || read.flaw !== undefined) return [`bytes ${digest(bytes)}`];
  return read.items.map(({ value }) => canonical(value));
}

/** Returns a text that stands for content. */
export function digest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
