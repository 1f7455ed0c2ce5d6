import { isObject } from '../../lib/json.ts';
import { parentFolder, resolvePath } from '../../lib/path.ts';
import { kustomizationPaths } from '../../manifests/kubernetes/identity.ts';
import { type Kustomization, readKustomization } from '../../manifests/kustomize/kustomization.ts';
import type { Files } from '../../ports/files.ts';
import { readItems } from './object.ts';

/** Files that the generators, transformers and validators of a kustomization are made of. */
interface PluginFiles {
  /** Files and folders that configure them. */
  readonly configurations: readonly string[];
  /** Files that their configurations name, such as `path` of a PatchTransformer. */
  readonly sources: readonly string[];
}

/**
 * Finds the files of a kustomization's plugins. Any text of a configuration may name a file, from the folder of the
 * kustomization that uses it (kusttarget.go, `configureExternalTransformers`), or of its own; only what is there
 * counts.
 */
export function pluginFiles(
  { dir, plugins }: Pick<Kustomization, 'dir' | 'plugins'>,
  files: Files,
): PluginFiles {
  const given = plugins.filter((one) => typeof one === 'string');
  const isInline = (one: string) => one.includes('\n');
  const configurations = given.flatMap((one) => (isInline(one) ? [] : (resolvePath(dir, one) ?? [])));
  const named = (path: string, bytes: Buffer | undefined, folders: readonly string[]) =>
    textsOf(path, bytes).flatMap((text) => folders.map((folder) => resolvePath(folder, text)));
  const found = [
    ...given.filter(isInline).flatMap((text) => named('', Buffer.from(text), [dir])),
    ...configurations.flatMap((path) =>
      filesAt(path, files).flatMap((file) => named(file, files.read(file), [dir, parentFolder(file)])),
    ),
  ];
  const sources = found.flatMap((path) =>
    path !== undefined && files.read(path) !== undefined ? [path] : [],
  );
  return { configurations, sources: [...new Set(sources)] };
}

/** Lists the file itself, or what the kustomization of a folder includes. */
function filesAt(path: string, files: Files): string[] {
  if (files.read(path) !== undefined) return [path];
  const kustomization = kustomizationPaths(path).find((one) => files.read(one) !== undefined);
  if (kustomization === undefined) return [];
  const read = readItems(kustomization, files.read(kustomization));
  const [item] = read.kind === 'items' ? read.items : [];
  return item === undefined
    ? []
    : readKustomization(kustomization, item).includes.flatMap((include) => include.path ?? []);
}

/** Lists the texts of a configuration that may be paths, be it behind a key as in `key=file`. */
function textsOf(path: string, bytes: Buffer | undefined): string[] {
  const read = readItems(path, bytes);
  const texts = new Set<string>();
  if (read.kind === 'items') for (const { value } of read.items) collectTexts(value, texts, new Set());
  return [...texts].flatMap((text) =>
    text.includes('=') ? [text, text.slice(text.indexOf('=') + 1)] : [text],
  );
}

/** `seen` are the lists and mappings that aliases repeat. */
function collectTexts(value: unknown, texts: Set<string>, seen: Set<object>): void {
  if (typeof value === 'string' && value !== '' && value.length <= MAX_PATH) texts.add(value);
  if (!(isObject(value) || Array.isArray(value)) || seen.has(value)) return;
  seen.add(value);
  for (const inner of Object.values(value)) collectTexts(inner, texts, seen);
}

/** Longest path of Linux. */
const MAX_PATH = 4096;
