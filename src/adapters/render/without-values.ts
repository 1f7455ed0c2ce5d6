/**
 * Leaves out of what a renderer says the words of a chart's author, and whatever else it quotes or prints but
 * for names of templates and files: each may be a value, which may be secret.
 */
export function withoutValues(message: string): string {
  return message
    .replace(/(execution error at \(.*?(?:\)(?=:)|$)|error calling (?:fail|required)(?=:))[\s\S]*/m, '$1')
    .replace(/((?:executing|template|include|function) )?"(?:[^"\\\n]|\\.)*("|$)/gm, (quoted, of?: string) =>
      of !== undefined || /^"[\w./-]+\.(ya?ml|json|tpl|txt)"$/.test(quoted) ? quoted : '"…"',
    )
    .replace(/\bmap\[.*/g, 'map[…]')
    .replace(/(can't iterate over|cannot unmarshal number) .*/g, '$1 …');
}
