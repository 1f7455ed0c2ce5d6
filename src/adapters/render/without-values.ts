/** Log line around an error, which is how the kubectl of Google's command line says it. */
const LOGGED = /^E\d{4} [\d:.]+ +\d+ run\.go:\d+\] "command failed" err="(.*)"$/m;

/**
 * Leaves out of what a renderer says the words of a chart's author, and whatever else it quotes or prints but
 * for names of templates and files: each may be a value, which may be secret.
 */
export function withoutValues(message: string): string {
  return message
    .replace(LOGGED, (_, error: string) => error.replaceAll('\\"', '"'))
    .replace(/(execution error at \(.*?(?:\)(?=:)|$)|error calling (?:fail|required)(?=:))[\s\S]*/m, '$1')
    .replace(/((?:executing|template|include|function) )?"(?:[^"\\\n]|\\.)*("|$)/gm, (quoted, of?: string) =>
      of !== undefined || /^"[\w./-]+\.(ya?ml|json|tpl|txt)"$/.test(quoted) ? quoted : '"…"',
    )
    .replace(/\bmap\[.*/g, 'map[…]')
    .replace(/(can't iterate over|cannot unmarshal number) .*/g, '$1 …');
}
