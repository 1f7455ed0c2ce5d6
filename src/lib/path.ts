/**
 * Normalizes a path within the repository; undefined when it is absolute, has `..`, enters `.git` or uses
 * backslashes.
 */
export function normalizePath(given: string): string | undefined {
  if (given.startsWith('/') || /^[A-Za-z]:/.test(given) || /[\\\0]/.test(given)) return undefined;
  const parts = given.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || parts.some((part) => part === '..' || part.toLowerCase() === '.git'))
    return undefined;
  return parts.join('/');
}

/**
 * Resolves a path from a folder of the repository ('' is the root); undefined when it leaves the repository
 * or is a URL.
 */
export function resolvePath(dir: string, given: string): string | undefined {
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

/** Returns the path and every folder above it, the root ('') last. */
export function ancestors(path: string): string[] {
  const found = [path];
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
    found.push(path.slice(0, at));
  return path === '' ? found : [...found, ''];
}

/** Returns the folder of a path; '' is the root. */
export function parentFolder(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Returns the path of something in a folder; '' is the root. */
export function inFolder(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** Returns a path as seen from a folder that it lies in; '' is the root. */
export function fromFolder(folder: string, path: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}
