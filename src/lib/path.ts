/** The path in its plain form; undefined when it is absolute, climbs, enters `.git` or uses backslashes. */
export function insidePath(given: string): string | undefined {
  if (given.startsWith('/') || /^[A-Za-z]:/.test(given) || /[\\\0]/.test(given)) return undefined;
  const parts = given.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || parts.some((part) => part === '..' || part.toLowerCase() === '.git'))
    return undefined;
  return parts.join('/');
}

/** A path relative to a folder of the repository, `..` resolved; undefined when it leaves it, or is an address. '' is the top. */
export function insideFrom(dir: string, given: string): string | undefined {
  if (given.startsWith('/') || given.includes('://') || /[\\\0\n]/.test(given)) return undefined;
  const parts = dir === '' ? [] : dir.split('/');
  for (const part of given.split('/')) {
    if (part === '' || part === '.') continue;
    if (part.toLowerCase() === '.git' || (part === '..' && parts.length === 0)) return undefined;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** The path itself and every folder above it, the top ('') last. */
export function ancestors(path: string): string[] {
  const found = [path];
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
    found.push(path.slice(0, at));
  return path === '' ? found : [...found, ''];
}

/** The folder that a path lies in; '' is the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
