import { escapeLines } from '../lib/visible.ts';
import type { Options } from './options.ts';

/** Bytes that are written at a time. */
const ROOM = 1 << 18;
/** The most bytes that a character of a text takes in UTF-8. */
const WIDEST = 3;

/** Prints a result, and waits for a slow reader instead of keeping everything in memory. */
export async function printAll(pieces: Iterable<string>, format: Options['format']): Promise<void> {
  // JSON is for programs, and Markdown has escapes of its own.
  const shown = format === 'text' ? escapeLines : (text: string) => text;
  // Joining pieces to longer texts would take as long as making them.
  const bytes = Buffer.allocUnsafe(ROOM);
  let used = 0;
  for (const piece of pieces) {
    const text = shown(piece);
    const most = WIDEST * text.length;
    if (most > ROOM - used) {
      await write(bytes.subarray(0, used));
      used = 0;
    }
    if (most > ROOM) await write(text);
    else used += bytes.write(text, used);
  }
  await write(bytes.subarray(0, used));
}

/** Writes to standard output, and waits until the bytes may be overwritten. */
function write(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(content, () => resolve());
  });
}
