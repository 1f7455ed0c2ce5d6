/**
 * Foreign text made harmless in Markdown: no HTML, no mention, no link, no table break. Names and reasons come
 * from files that anybody may have written.
 */
export function inert(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
    .replace(/[\\`*_[\]|~!]/g, (c) => `\\${c}`)
    .replace(/[@#]/g, (c) => `${c}\u200b`)
    .replace(/:\/\//g, ':\u200b//');
}

/** Foreign text for a terminal, on one line: control characters would let a name rewrite the screen. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\r\n]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');
}

/**
 * Lines for a workflow's log, in which the runner would take `::error::` or `##[error]` for a command of ours:
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function logged(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '##\u200b[');
}
