import { resolvePath } from '../../lib/path.ts';
import type { Path } from '../document/document.ts';
import { valueAt } from '../document/document.ts';
import {
  lineWithin,
  listAt,
  type ManifestFile,
  type ManifestObject,
  openManifest,
  textAt,
} from '../document/object.ts';
import type { Refused } from '../document/refused.ts';
import { REPLICAS, replicasEntry } from '../edit/field.ts';
import { type InlineText, placeInline } from '../edit/inline.ts';
import { type Judged, judgeField } from '../edit/target.ts';
import { isCountKey, readCounts, textOf } from '../edit/values-count.ts';
import { type Selector, selectorOf, selectorOfPatch } from './selector.ts';

/** A patch or replacement that sets `spec.replicas`, or a patch that deletes the object. */
export interface Override {
  readonly selector: Selector;
  /** Where it comes in kustomize's order: patches before names change, the old `patchesJson6902` after, replacements last. */
  readonly rank: 'patch' | 'json' | 'replacement';
  readonly deletes: boolean;
  /** Set where it is a count among the values of a HelmRelease: its key there. */
  readonly key?: string;
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
  /** What it adds to every object. */
  readonly labels: Readonly<Record<string, unknown>>;
  readonly annotations: Readonly<Record<string, unknown>>;
  readonly replicas: readonly { readonly name: string; readonly judged: Judged }[];
  readonly overrides: readonly Override[];
  /** Files that patch other objects and are none themselves. */
  readonly patchFiles: readonly string[];
  /** The first thing that kustomize would fetch from elsewhere. */
  readonly remote: string | undefined;
  /** What kustomize would have to run besides itself: helm, or a plugin. */
  readonly runs: string | undefined;
}

type Open = (path: string) => ManifestFile | undefined;

/** Reads one kustomization; `open` gives the patch files that it names. */
export function readKustomization(file: ManifestFile, object: ManifestObject, open: Open): Kustomization {
  const { value } = object;
  const dir = file.path.includes('/') ? file.path.slice(0, file.path.lastIndexOf('/')) : '';
  const inside = (list: readonly unknown[]) =>
    list.flatMap((item) => (typeof item === 'string' ? (resolvePath(dir, item) ?? []) : []));
  const patches = patchesOf(file, object, dir, open);
  return {
    path: file.path,
    dir,
    component: object.kind === 'Component',
    resources: inside([...listAt(value, ['resources']), ...listAt(value, ['bases'])]),
    components: inside(listAt(value, ['components'])),
    plugins: inside(PLUGGED.flatMap((key) => listAt(value, [key]))),
    namespace: textAt(value, ['namespace']),
    prefix: textAt(value, ['namePrefix']) ?? '',
    suffix: textAt(value, ['nameSuffix']) ?? '',
    labels: labelsOf(value),
    annotations: recordAt(value, 'commonAnnotations'),
    replicas: entriesOf(file, object),
    overrides: [...patches.overrides, ...replacementsOf(file, object, dir, open)],
    patchFiles: patches.files,
    ...needsOf(value, dir, open),
  };
}

const PLUGGED = ['generators', 'transformers', 'validators'] as const;

/** https://kubectl.docs.kubernetes.io/guides/extending_kustomize/ */
function needsOf(value: unknown, dir: string, open: Open): Pick<Kustomization, 'remote' | 'runs'> {
  const plugins = PLUGGED.flatMap((key) => listAt(value, [key])).flatMap(
    (given): readonly ManifestObject[] => {
      if (typeof given !== 'string') return [];
      const inline = given.includes('\n') ? openManifest('', Buffer.from(given)) : undefined;
      const path = inline === undefined ? resolvePath(dir, given) : undefined;
      return (
        (inline?.kind === 'open' ? inline.file : path === undefined ? undefined : open(path))?.objects ?? []
      );
    },
  );
  const helm =
    listAt(value, ['helmCharts']).length + listAt(value, ['helmChartInflationGenerator']).length > 0;
  const plugin = plugins.find(
    (one) => textAt(one.value, ['apiVersion']) !== 'builtin' || one.kind === 'HelmChartInflationGenerator',
  );
  return {
    remote: [value, ...plugins.map((one) => one.value)].map((one) => remoteIn(one, new Set())).find(Boolean),
    runs: helm
      ? 'helm, for its `helmCharts`'
      : plugin && `the plugin ${plugin.kind ?? ''} ${plugin.name ?? ''}`.trim(),
  };
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replicas/ */
function entriesOf(file: ManifestFile, object: ManifestObject): Kustomization['replicas'] {
  const names = listAt(object.value, ['replicas']).map((entry) => textAt(entry, ['name']));
  const places = new Map<string | undefined, number>();
  for (const name of names) places.set(name, (places.get(name) ?? 0) + 1);
  return names.flatMap((name, index) => {
    if (name === undefined) return [];
    const field = replicasEntry(name);
    // By its place, so that ten thousand entries are not searched ten thousand times; of two with one name neither is meant.
    const steps = places.get(name) === 1 ? ['replicas', index, 'count'] : field.steps;
    return [{ name, judged: judgeField(file, object, { ...field, steps }) }];
  });
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/labels/ */
function labelsOf(value: unknown): Record<string, unknown> {
  return Object.assign(
    {},
    recordAt(value, 'commonLabels'),
    ...listAt(value, ['labels']).map((entry) => recordAt(entry, 'pairs')),
  );
}

function recordAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = valueAt(value, [key]);
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
}

/** Keys whose texts are copied into objects and never opened. */
const COPIED: readonly string[] = [
  'patch',
  'commonAnnotations',
  'commonLabels',
  'labels',
  'literals',
  'images',
  'options',
];

/** An address: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/ */
function remoteIn(value: unknown, seen: Set<object>): string | undefined {
  if (typeof value === 'string')
    return /^[\w+.-]+:\S*$|^git@|\?(ref|version)=\S*$/i.test(value) ? value : undefined;
  // By aliases a few lines can repeat one thing more often than there are atoms.
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
  seen.add(value);
  for (const [key, inner] of Object.entries(value)) {
    const found = COPIED.includes(key) ? undefined : remoteIn(inner, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** In kustomize's own order. */
const PATCH_KEYS = [
  ['patchesStrategicMerge', 'patch'],
  ['patches', 'patch'],
  ['patchesJson6902', 'json'],
] as const;

function patchesOf(
  file: ManifestFile,
  object: ManifestObject,
  dir: string,
  open: Open,
): { overrides: Override[]; files: string[] } {
  const overrides: Override[] = [];
  const files: string[] = [];
  for (const [key, rank] of PATCH_KEYS) {
    for (const [index, entry] of listAt(object.value, [key]).entries()) {
      const given = typeof entry === 'string' ? entry : textAt(entry, ['path']);
      const inline = textAt(entry, ['patch']) ?? (given?.includes('\n') ? given : undefined);
      const path = inline === undefined && given !== undefined ? resolvePath(dir, given) : undefined;
      if (path !== undefined) files.push(path);
      const line = lineWithin(file, object, [key, index]);
      const target = valueAt(entry, ['target']);
      const patch = path === undefined ? undefined : open(path);
      if (inline !== undefined)
        overrides.push(
          ...inlineOverrides(inline, target, file.path, line, {
            rank,
            text: { file, object, path: inlinePath(key, index, entry) },
          }),
        );
      else if (patch !== undefined) overrides.push(...overridesOf(patch, target, rank));
    }
  }
  return { overrides, files };
}

function inlinePath(key: string, index: number, entry: unknown): Path {
  return typeof entry === 'string' ? [key, index] : [key, index, 'patch'];
}

/** Where an inline patch stands, if its number may be edited there, and when it is applied. */
interface Inline {
  readonly rank: 'patch' | 'json';
  readonly text?: InlineText;
}

/** Patches written as text inside a YAML scalar: a number in them is edited where the text is written as it reads. */
export function inlineOverrides(
  text: string,
  target: unknown,
  path: string,
  line: number,
  { rank, text: written }: Inline = { rank: 'patch' },
): Override[] {
  const opened = openManifest(path, Buffer.from(text));
  if (opened.kind === 'refused') return [];
  const fix =
    'Move the number to an entry of `replicas:` in the same kustomization, which wins over patches; for a Rollout, which `replicas:` does not know, move the patch to a file of its own.';
  const refused: Refused = {
    kind: 'refused',
    file: path,
    line,
    reason: 'an inline patch sets `spec.replicas`',
    fix,
  };
  return overridesOf(opened.file, target, rank).map(({ judged, ...override }) => {
    const placed = written && judged.kind === 'found' ? placeInline(written, judged.target) : undefined;
    const held = override.key === undefined ? refused : inText(refused, override.key);
    return { ...override, judged: placed ?? (override.deletes ? { ...(judged as Refused), line } : held) };
  });
}

function inText(refused: Refused, key: string): Refused {
  const fix = 'Move the patch to a file of its own, and name it by `path:`.';
  return { ...refused, reason: `an inline patch sets \`spec.values.${key}\``, fix };
}

/** The patches of a file that set `spec.replicas`: JSON 6902 lists of operations, or partial objects merged strategically. */
function overridesOf(file: ManifestFile, target: unknown, rank: 'patch' | 'json'): Override[] {
  return file.objects.flatMap((object): Override[] => {
    const selector = target === undefined ? selectorOfPatch(object) : selectorOf(target);
    if (Array.isArray(object.value)) {
      return object.value.flatMap((operation, index): Override[] => {
        const judged = judgeOperation(file, object, operation, index);
        if (judged !== undefined) return [{ rank, selector, deletes: false, judged }];
        const key = valuesKey(operation);
        const value = { text: `[${index}].value`, steps: [index, 'value'] };
        return key === undefined
          ? []
          : [{ rank, selector, deletes: false, key, judged: judgeField(file, object, value) }];
      });
    }
    if (valueAt(object.value, ['$patch']) === 'delete') {
      const { kind, name, line } = object;
      const what = target === undefined ? `${kind} ${name}` : 'it';
      const reason = `a patch deletes ${what} here`;
      const fix = 'Remove that patch, or this blueprint.';
      return [
        { rank, selector, deletes: true, judged: { kind: 'refused', file: file.path, line, reason, fix } },
      ];
    }
    if (object.kind === 'HelmRelease') {
      return readCounts(file, object, ['spec', 'values']).map((count) => ({
        rank,
        selector,
        deletes: false,
        ...count,
      }));
    }
    if (valueAt(object.value, ['spec', 'replicas']) === undefined) return [];
    return [{ rank, selector, deletes: false, judged: judgeField(file, object, REPLICAS) }];
  });
}

/** https://datatracker.ietf.org/doc/html/rfc6902#section-4 */
function judgeOperation(
  file: ManifestFile,
  object: ManifestObject,
  operation: unknown,
  index: number,
): Judged | undefined {
  const path = textAt(operation, ['path']);
  const op = textAt(operation, ['op']);
  if (op === 'test' || (path !== '/spec/replicas' && path !== '/spec')) return undefined;
  if (path === '/spec/replicas' && op !== 'remove') {
    return judgeField(file, object, { text: `[${index}].value`, steps: [index, 'value'] });
  }
  const reason = `a patch ${op === 'remove' ? 'removes' : 'replaces'} \`${path.slice(1).replace('/', '.')}\``;
  const line = lineWithin(file, object, [index]);
  return { kind: 'refused', file: file.path, line, reason, fix: 'Take that operation out of the patch.' };
}

/** The count among a HelmRelease's values that an operation writes. */
function valuesKey(operation: unknown): string | undefined {
  const path = textAt(operation, ['path']) ?? '';
  if (!path.startsWith('/spec/values/') || !['add', 'replace'].includes(textAt(operation, ['op']) ?? ''))
    return undefined;
  const steps = path
    .split('/')
    .slice(3)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return isCountKey(String(steps.at(-1))) ? textOf(steps) : undefined;
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replacements/ */
function replacementsOf(file: ManifestFile, object: ManifestObject, dir: string, open: Open): Override[] {
  return listAt(object.value, ['replacements']).flatMap((entry, index) => {
    const given = textAt(entry, ['path']);
    const path = given === undefined ? undefined : resolvePath(dir, given);
    const listed =
      path === undefined
        ? [entry]
        : (open(path)?.objects ?? []).flatMap(({ value }) => (Array.isArray(value) ? value : [value]));
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
    const judged: Judged = {
      kind: 'refused',
      file: path,
      line,
      reason,
      fix: 'Remove that field path, or manage the source by hand.',
    };
    return [
      { rank: 'replacement', deletes: false, selector: selectorOf(valueAt(target, ['select'])), judged },
    ];
  });
}
