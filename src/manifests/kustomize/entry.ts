import { resolvePath } from '../../lib/path.ts';
import { type ManifestFile, openManifest } from '../document/object.ts';
import type { OpenNamedFile } from './requirements.ts';

/** Opens an entry of a kustomization that is a text of its own; undefined where it cannot be read. */
export function openText(text: string, path: string): ManifestFile | undefined {
  const opened = openManifest(path, Buffer.from(text));
  return opened.kind === 'open' ? opened.file : undefined;
}

/** Opens the file that an entry names from its kustomization's folder; undefined where there is none. */
export function openNamed(given: string, dir: string, open: OpenNamedFile): ManifestFile | undefined {
  const path = resolvePath(dir, given);
  return path === undefined ? undefined : open(path);
}
