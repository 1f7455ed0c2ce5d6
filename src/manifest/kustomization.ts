import { valueAt } from './document.ts';
import { REPLICAS, replicasEntry } from './field.ts';
import { lineWithin, listAt, type ManifestFile, type ManifestObject, openManifest, textAt } from './object.ts';
import { insideFrom } from './path.ts';
import { type Judged, judgeField } from './target.ts';

/** Which objects a patch or replacement is for; what is undefined matches any. */
export interface Selector {
  readonly kind: string | undefined;
  readonly name: string | undefined;
}

/** A patch or replacement that sets `spec.replicas`. */
export interface Override {
  readonly selector: Selector;
  /** Replacements come after `replicas:`, patches before it. */
  readonly rank: 'patch' | 'replacement';
  readonly judged: Judged;
}

/** What a kustomization says about where counts come from. Paths are relative to the repository. */
export interface Kustomization {
  readonly path: string;
  readonly dir: string;
  readonly component: boolean;
  readonly resources: readonly string[];
  readonly components: readonly string[];
  /** Configurations of generators, transformers and validators. */
  readonly plugins: readonly string[];
  readonly namespace: string | undefined;
  readonly prefix: string;
  readonly suffix: string;
  readonly replicas: readonly { readonly name: string; readonly judged: Judged }[];
  readonly overrides: readonly Override[];
  /** Files that patch other objects and are none themselves. */
  readonly patchFiles: readonly string[];
  /** The first thing that kustomize would fetch from elsewhere. */
  readonly remote: string | undefined;
}

type Open = (path: string) => ManifestFile | undefined;

/** Reads one kustomization; `open` gives the patch files that it names. */
export function readKustomization(file: ManifestFile, object: ManifestObject, open: Open): Kustomization {
  const { value } = object;
  const dir = file.path.includes('/') ? file.path.slice(0, file.path.lastIndexOf('/')) : '';
  const inside = (list: readonly unknown[]) => list.flatMap((item) => (typeof item === 'string' ? (insideFrom(dir, item) ?? []) : []));
  const patches = patchesOf(file, object, dir, open);
  return {
    path: file.path,
    dir,
    component: object.kind === 'Component',
    resources: inside([...listAt(value, ['resources']), ...listAt(value, ['bases'])]),
    components: inside(listAt(value, ['components'])),
    plugins: inside(['generators', 'transformers', 'validators'].flatMap((key) => listAt(value, [key]))),
    namespace: textAt(value, ['namespace']),
    prefix: textAt(value, ['namePrefix']) ?? '',
    suffix: textAt(value, ['nameSuffix']) ?? '',
    replicas: listAt(value, ['replicas']).flatMap((entry) => {
      const name = textAt(entry, ['name']);
      return name === undefined ? [] : [{ name, judged: judgeField(file, object, replicasEntry(name)) }];
    }),
    overrides: [...patches.overrides, ...replacementsOf(file, object, dir, open)],
    patchFiles: patches.files,
    remote: remoteIn(value),
  };
}

/** Keys whose texts are copied into objects and never opened. */
const COPIED: readonly string[] = ['patch', 'commonAnnotations', 'commonLabels', 'labels', 'literals', 'images', 'options'];

/** An address: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/ */
function remoteIn(value: unknown): string | undefined {
  if (typeof value === 'string') return /^[\w+.-]+:\S*$|^git@|\?(ref|version)=\S*$/i.test(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = COPIED.includes(key) ? undefined : remoteIn(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

function patchesOf(file: ManifestFile, object: ManifestObject, dir: string, open: Open): { overrides: Override[]; files: string[] } {
  const overrides: Override[] = [];
  const files: string[] = [];
  for (const key of ['patches', 'patchesStrategicMerge', 'patchesJson6902']) {
    for (const [index, entry] of listAt(object.value, [key]).entries()) {
      const given = typeof entry === 'string' ? entry : textAt(entry, ['path']);
      const inline = textAt(entry, ['patch']) ?? (given?.includes('\n') ? given : undefined);
      const path = inline === undefined && given !== undefined ? insideFrom(dir, given) : undefined;
      if (path !== undefined) files.push(path);
      const line = lineWithin(file, object, [key, index]);
      const target = valueAt(entry, ['target']);
      const patch = path === undefined ? undefined : open(path);
      if (inline !== undefined) overrides.push(...inlineOverrides(inline, target, file.path, line));
      else if (patch !== undefined) overrides.push(...overridesOf(patch, target));
    }
  }
  return { overrides, files };
}

/** Patches written as text inside a YAML scalar: no place in which one scalar's digits can be changed. */
export function inlineOverrides(text: string, target: unknown, path: string, line: number): Override[] {
  const opened = openManifest(path, Buffer.from(text));
  if (opened.kind === 'refused') return [];
  const fix = 'Move the number to an entry of `replicas:` in the same kustomization, which wins over patches.';
  const judged: Judged = { kind: 'refused', file: path, line, reason: 'an inline patch sets `spec.replicas`', fix };
  return overridesOf(opened.file, target).map((override) => ({ ...override, judged }));
}

/** The patches of a file that set `spec.replicas`: JSON 6902 lists of operations, or partial objects merged strategically. */
function overridesOf(file: ManifestFile, target: unknown): Override[] {
  const rank = 'patch';
  return file.objects.flatMap((object): Override[] => {
    const selector = target === undefined ? { kind: object.kind, name: object.name } : selectorOf(target);
    if (Array.isArray(object.value)) {
      return object.value.flatMap((operation, index): Override[] => {
        if (valueAt(operation, ['path']) !== '/spec/replicas' || valueAt(operation, ['op']) === 'test') return [];
        return [{ rank, selector, judged: judgeField(file, object, { text: `[${index}].value`, steps: [index, 'value'] }) }];
      });
    }
    if (valueAt(object.value, ['spec', 'replicas']) === undefined) return [];
    return [{ rank, selector, judged: judgeField(file, object, REPLICAS) }];
  });
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replacements/ */
function replacementsOf(file: ManifestFile, object: ManifestObject, dir: string, open: Open): Override[] {
  return listAt(object.value, ['replacements']).flatMap((entry, index) => {
    const given = textAt(entry, ['path']);
    const path = given === undefined ? undefined : insideFrom(dir, given);
    const listed =
      path === undefined ? [entry] : (open(path)?.objects ?? []).flatMap(({ value }) => (Array.isArray(value) ? value : [value]));
    const line = lineWithin(file, object, ['replacements', index]);
    return listed.flatMap((replacement) => replacementOverrides(replacement, file.path, line));
  });
}

function replacementOverrides(replacement: unknown, path: string, line: number): Override[] {
  const named = (key: string) => textAt(replacement, ['source', key]) ?? '';
  const source = `${named('kind')} ${named('name')} ${named('fieldPath')}`.trim();
  return listAt(replacement, ['targets']).flatMap((target): Override[] => {
    if (!listAt(target, ['fieldPaths']).includes('spec.replicas')) return [];
    const reason = `a replacement copies \`spec.replicas\` from ${source}`;
    const judged: Judged = { kind: 'refused', file: path, line, reason, fix: 'Remove that field path, or manage the source by hand.' };
    return [{ rank: 'replacement', selector: selectorOf(valueAt(target, ['select'])), judged }];
  });
}

export function selectorOf(value: unknown): Selector {
  return { kind: textAt(value, ['kind']), name: textAt(value, ['name']) };
}

/** Whether a selector may mean an object of this kind that has, or had before a prefix, one of these names. */
export function selects(selector: Selector, kind: string, names: readonly string[]): boolean {
  return mayMatch(selector.kind, kind) && names.some((name) => mayMatch(selector.name, name));
}

/**
 * Kustomize's patterns are anchored regular expressions of a linear engine, which JavaScript has none of: only `.*` is
 * followed here. Anything else may match, so that a count is rather held than edited in vain.
 */
function mayMatch(pattern: string | undefined, text: string): boolean {
  if (pattern === undefined || pattern === text) return true;
  const parts = pattern.replace(/^\^|\$$/g, '').split('.*');
  if (parts.some((part) => !/^[\w-]*$/.test(part))) return true;
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return first === text;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let from = first.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= text.length - last.length;
}
