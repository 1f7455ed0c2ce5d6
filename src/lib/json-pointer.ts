/**
 * Splits a JSON pointer into its keys, unescaped; '' names the whole document:
 * https://datatracker.ietf.org/doc/html/rfc6901
 */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
