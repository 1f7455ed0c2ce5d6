/**
 * Escapes untrusted text for Markdown: no HTML, mention, link, formula or table break. Names and reasons come
 * from files that anybody may have written.
 */
export function escapeMarkdown(text: string): string {
  return sanitizeText(text)
    .replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
    .replace(/[\\`*_[\]|~!$]/g, (c) => `\\${c}`)
    .replace(/[@#]/g, (c) => `${c}\u200b`)
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\b(www)\.|\b(GH)-(?=\d)/gi, (found) => `${found.slice(0, -1)}\u200b${found.slice(-1)}`);
}

/**
 * Puts untrusted text on one line and replaces its control characters: they could rewrite a terminal's
 * screen, and those that change the direction of writing could make one name read as another
 * (https://trojansource.codes).
 */
export function sanitizeText(text: string): string {
  return (
    text
      .replace(/[\r\n]+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
      .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd')
  );
}

/** Shortens a text to at most `max` characters, the last of which is then an ellipsis. */
export function truncate(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}

/**
 * Escapes lines for a workflow's log, in which the runner would read `::error::` or `##[error]` as a command
 * of ours: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function escapeWorkflowCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '##\u200b[');
}
