/** A relative path from a folder ('' or ending in a slash), in its plain form; undefined where it leaves the repository or is a URL. */
export function joinPath(folder: string, relative: string): string | undefined {
  if (relative.startsWith('/') || /^[\w.+-]+:|\\|\0/.test(relative) || /^(git@|github\.com\/)/.test(relative)) return undefined;
  const parts: string[] = [];
  for (const part of `${folder}${relative}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The folders above a file, nearest first, each '' or ending in a slash. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let at = path.lastIndexOf('/'); at >= 0; at = path.lastIndexOf('/', at - 1)) {
    folders.push(path.slice(0, at + 1));
    if (at === 0) break;
  }
  return [...folders, ''];
}
