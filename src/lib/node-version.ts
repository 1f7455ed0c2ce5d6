/**
 * Says why a version of Node, such as `20.10.0`, cannot run Trimtab; undefined where it can. Written so that
 * any Node with modules reads it.
 */
export function nodeFault(version: string): string | undefined {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `this is Node.js ${version}, and Trimtab needs 20.19 or newer: install one from https://nodejs.org`;
}
