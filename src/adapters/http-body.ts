/**
 * Reads a body as UTF-8 text. The limit is for what comes in unpacked: a few kilobytes of gzip may unpack to
 * gigabytes. @throws Error for a longer one, and for one that breaks off
 */
export async function readBody(body: AsyncIterable<Uint8Array> | null, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early ends the stream, and with it the connection.
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > maxBytes) throw new Error(tooLong(maxBytes));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Says that an answer goes beyond a limit in bytes. */
export function tooLong(maxBytes: number): string {
  return `the answer is longer than ${maxBytes / 1024 / 1024} MiB`;
}
