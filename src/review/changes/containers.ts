import { valueAt } from '../../lib/value-at.ts';
import { textAt } from '../../manifests/document/object.ts';
import { isKustomization, kustomizationPaths } from '../../manifests/kubernetes/identity.ts';
import { readKustomization } from '../../manifests/kustomize/kustomization.ts';
import type { Files } from '../../ports/files.ts';
import type { Difference } from './difference.ts';
import { includedObjects } from './inclusion.ts';
import { type Item, type KubernetesObject, readItems } from './object.ts';
import { patchObjects } from './patch.ts';
import { type FieldMeaning, templatePath } from './workload.ts';

const LISTS = ['containers', 'initContainers'] as const;
/** Fields that say which program a container runs, and its name. */
const PROGRAM: readonly string[] = ['name', 'image', 'imagePullPolicy', 'command', 'args', 'workingDir'];

/** Names of the containers of a workload, by the list they stand in. */
export type Containers = Readonly<Record<(typeof LISTS)[number], ReadonlySet<string>>>;

/**
 * Lists the containers of the objects that a patch may be for, as the outermost kustomizations `tops` build them,
 * and those that patches on the way name. Undefined where no such object is in this repository.
 */
export function containersBelow(
  files: readonly Files[],
  tops: readonly string[],
  { kind, name }: Pick<KubernetesObject, 'kind' | 'name'>,
): Containers | undefined {
  const found: KubernetesObject[] = [];
  const patched: KubernetesObject[] = [];
  for (const folder of tops) {
    const side = files.find((one) => kustomizationIn(one, folder) !== undefined);
    const top = side && kustomizationIn(side, folder);
    if (side === undefined || top === undefined) continue;
    const { objects, kustomizations } = includedObjects(side, top);
    const all = [...objects.values()].flat().filter((one) => one.kind === kind);
    const named = all.filter((one) => name === undefined || one.name === name);
    // A name that nothing has here may be one that kustomizations give.
    found.push(...(named.length > 0 ? named : all));
    // What head states is the change itself.
    if (side === files[0]) patched.push(...[top, ...kustomizations].flatMap((one) => patchesOf(side, one)));
  }
  if (found.length === 0) return undefined;
  const all = [...found, ...patched.filter((one) => one.kind === kind)];
  const names = (list: string) => new Set(all.flatMap((one) => namesIn(one, list)));
  return { containers: names('containers'), initContainers: names('initContainers') };
}

function kustomizationIn(files: Files, folder: string): Item | undefined {
  const file = kustomizationPaths(folder).find((path) => files.read(path) !== undefined);
  const read = file === undefined ? undefined : readItems(file, files.read(file));
  return read?.kind === 'items' ? read.items.find((item) => isKustomization(item, item.file)) : undefined;
}

function patchesOf(files: Files, item: Item): readonly KubernetesObject[] {
  return readKustomization(item.file, item).patches.flatMap((entry) => {
    const bytes = entry.text === undefined ? entry.file && files.read(entry.file) : Buffer.from(entry.text);
    return patchObjects(item.file, bytes || undefined, { kustomization: item.file, entry }) ?? [];
  });
}

function namesIn({ kind, value }: KubernetesObject, list: string): string[] {
  const all = valueAt(value, [...templatePath(kind), 'spec', list]);
  // A patch of JSON 6902 operations has keys such as `[web]` in place of a list.
  const items = Array.isArray(all) ? all : typeof all === 'object' && all !== null ? Object.values(all) : [];
  return items.flatMap((item) => textAt(item, ['name']) ?? []);
}

/** Checks whether a patch may take containers away from the list at a path, or put others in their place. */
function takesAway(
  { value, patch }: KubernetesObject,
  at: readonly string[],
  known: ReadonlySet<string>,
): boolean {
  if (patch === undefined) return false;
  const isDirective = (one: unknown) => one === null || valueAt(one, ['$patch']) !== undefined;
  if (at.some((_, i) => isDirective(valueAt(value, at.slice(0, i))))) return true;
  const list = valueAt(value, at) as object;
  if (Object.values(list).some(isDirective)) return true;
  const names = new Set(Object.values(list).map((item) => textAt(item, ['name'])));
  return patch.operations && Array.isArray(list) && [...known].some((one) => !names.has(one));
}

/**
 * Reads a difference in what a container runs, where it is none of another image: the container comes, or a patch
 * only says by its name which one it is for (`same`). Undefined for any other difference. Where one of the same list
 * goes, the other may have taken its place.
 */
export function namedContainer(
  { before, after }: { readonly before: KubernetesObject; readonly after: KubernetesObject },
  { path }: Difference,
  below: () => Containers | undefined,
): FieldMeaning | 'same' | undefined {
  const at = [...templatePath(after.kind), 'spec'];
  const list = LISTS.find((one) => one === path[at.length]);
  const [segment, field] = path.slice(at.length + 1);
  if (list === undefined || segment === undefined || !at.every((key, i) => path[i] === key)) return undefined;
  if (field !== undefined && !PROGRAM.includes(field)) return undefined;
  const [old, now] = [namesIn(before, list), namesIn(after, list)];
  const name = segment.slice(1, -1);
  const known = after.patch ? below()?.[list] : new Set(old);
  if (known?.has(name) && field === 'name' && after.patch?.operations === false) return 'same';
  if (known === undefined || known.has(name) || !now.includes(name)) return undefined;
  if (old.some((one) => !now.includes(one)) || takesAway(after, [...at, list], known)) return undefined;
  return {
    operation: 'modify_deployment_strategy',
    depth: at.length + 2,
    floor: 'the vocabulary has no word for a container that comes; modify_deployment_strategy is the nearest',
  };
}
