import { resolvePath } from '../../lib/path.ts';
import { valueAt } from '../../lib/value-at.ts';
import { listAt } from '../../manifests/document/object.ts';
import {
  GENERATOR_LISTS,
  INCLUDE_LISTS,
  type Kustomization,
  PATCH_LISTS,
  PLUGIN_LISTS,
} from '../../manifests/kustomize/kustomization.ts';
import type { Files } from '../../ports/files.ts';
import { contentOf, digest } from './content.ts';
import { canonical, type Item } from './object.ts';

/** Keys that say nothing of what is done to objects, or are read apart. */
const APART: readonly string[] = ['apiVersion', 'kind', ...INCLUDE_LISTS, ...PATCH_LISTS];
/** Keys whose meaning depends on the folder, by files that their values name in ways of their own. */
const TIED: readonly string[] = [
  ...PLUGIN_LISTS,
  'helmCharts',
  'helmChartInflationGenerator',
  'helmGlobals',
  'buildMetadata',
];

/**
 * Says what a kustomization itself does to the objects that it includes, with the content of files in place of
 * their names: equal texts do the same. Empty where it does nothing.
 */
export function transformationText(item: Item, kustomization: Kustomization, files: Files): string {
  const read = contentReader(kustomization.dir, files);
  const patches = (json: boolean) =>
    kustomization.patches
      .filter(({ list }) => (list === 'patchesJson6902') === json)
      .flatMap((entry) => patchTexts(item, entry, files));
  const own: Record<string, unknown> = { ...(item.value as object) };
  for (const key of APART) delete own[key];
  for (const [list] of GENERATOR_LISTS)
    own[list] = listAt(own, [list]).map((entry) => generatorOf(entry, read));
  for (const list of [...PLUGIN_LISTS, 'configurations', 'crds'])
    own[list] = listAt(own, [list]).map((entry) => read(entry));
  own.replacements = listAt(own, ['replacements']).map((entry) => withPath(entry, read));
  own.openapi = withPath(own.openapi, read);
  const isTied = TIED.some((key) => !isEmpty(own[key]));
  const more = {
    $patches: patches(false),
    $json: patches(true),
    $values: kustomization.valueFiles.map((path) => digest(files.read(path) ?? `nothing at ${path}`)),
    $folder: isTied ? kustomization.dir : '',
  };
  const said = Object.entries({ ...own, ...more }).filter(([, value]) => !isEmpty(value));
  return said.length === 0 ? '' : canonical(Object.fromEntries(said));
}

/** Returns what stands for a name in the text: the content of the file, or the name with its folder. */
type Read = (given: unknown) => unknown;

function contentReader(dir: string, files: Files): Read {
  return (given) => {
    const path = typeof given === 'string' ? resolvePath(dir, given) : undefined;
    const bytes = path === undefined ? undefined : files.read(path);
    return bytes === undefined ? { given, at: path } : { content: digest(bytes) };
  };
}

function withPath(entry: unknown, read: Read): unknown {
  const path = valueAt(entry, ['path']);
  return path === undefined ? entry : { ...(entry as object), path: read(path) };
}

/** Describes an entry of a generator: files by key and content, for their names do not go in. */
function generatorOf(entry: unknown, read: Read): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  const own: Record<string, unknown> = { ...entry };
  own.files = listAt(own, ['files']).map((given) => {
    const [, key, path] = /^(?:([^=]*)=)?(.*)$/s.exec(String(given)) ?? [];
    return [key ?? path?.slice(path.lastIndexOf('/') + 1), read(path)];
  });
  own.envs = [...listAt(own, ['envs']), ...(own.env === undefined ? [] : [own.env])].map(read);
  delete own.env;
  return Object.fromEntries(Object.entries(own).filter(([, value]) => !isEmpty(value)));
}

/** Lists the documents of a patch, each with what it is aimed at. */
function patchTexts(
  item: Item,
  { at, target, text, file, rest }: Kustomization['patches'][number],
  files: Files,
): unknown[] {
  const bytes = text === undefined ? file && files.read(file) : Buffer.from(text);
  if (!bytes) return [{ given: valueAt(item.value, at), at: file }];
  return contentOf(file ?? item.file, bytes).map((document) => ({ document, target, rest }));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
