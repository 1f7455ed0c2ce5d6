/**
 * Foreign text made harmless in Markdown: no HTML, no mention, no link, no formula, no table break. Names and reasons come
 * from files that anybody may have written.
 */
export function inert(text: string): string {
  return printable(text)
    .replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
    .replace(/[\\`*_[\]|~!$]/g, (c) => `\\${c}`)
    .replace(/[@#]/g, (c) => `${c}\u200b`)
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\b(www)\.|\b(GH)-(?=\d)/gi, (found) => `${found.slice(0, -1)}\u200b${found.slice(-1)}`);
}

/**
 * Foreign text for a terminal, on one line: control characters would let a name rewrite the screen, and those that turn the
 * direction of writing let it read as another (https://trojansource.codes).
 */
export function printable(text: string): string {
  return (
    text
      .replace(/[\r\n]+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd')
  );
}

/** The beginning of a text that may be of any length. */
export function clipped(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/**
 * Lines for a workflow's log, in which the runner would take `::error::` or `##[error]` for a command of ours:
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function logged(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '##\u200b[');
}
