/** Larger files are no manifests, and parsing them would cost more memory than a run should. */
export const MAX_BYTES = 20 * 1024 * 1024;
export const MAX_DEPTH = 100;
export const MAX_ALIASES = 1000;
export const MAX_MERGED_KEYS = 10_000;
export const MAX_MARKS = 3_000_000;
/** Keys and values of one file. Unlike marks they are known only once the text is read, and each takes 1,000 bytes. */
export const MAX_NODES = 500_000;

/**
 * Finds the place of the mark that is one too many: every node of YAML stands behind a line break, comma,
 * bracket, colon, dash or question mark, and nodes, not bytes, are what parsing costs memory for. Text in
 * quotes and blocks is counted too.
 */
export function excessOf(bytes: Buffer): number | undefined {
  let marks = 0;
  if (bytes.length <= MAX_MARKS) return undefined;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    const next = bytes[at + 1];
    // A line break, `,`, `[`, `{`; and `-`, `:`, `?` with a space or tab behind them.
    const mark =
      byte === 10 ||
      (byte === 13 && next !== 10) ||
      byte === 44 ||
      byte === 91 ||
      byte === 123 ||
      ((next === 32 || next === 9) && (byte === 45 || byte === 58 || byte === 63));
    if (mark) marks += 1;
    if (marks > MAX_MARKS) return at;
  }
  return undefined;
}
