import { parentFolder } from '../../lib/path.ts';
import { isKustomizationPath, kustomizationPaths } from '../../manifests/kubernetes/identity.ts';
import type { Applier } from '../../manifests/kustomize/applier.ts';
import { appliesPlain } from '../../manifests/kustomize/layout.ts';
import type { Files } from '../../ports/files.ts';
import { isManifestPath } from '../../workloads/gather.ts';
import { contentOf } from './content.ts';
import { isOverride } from './delivery.ts';
import { type Outcomes, outcomesOf, plainOutcome } from './outcome.ts';
import type { ChangedTree } from './tree.ts';

type SideName = 'base' | 'head';

/** One side of a change, with what its kustomizations come to. */
export interface OutcomeSide {
  readonly name: SideName;
  readonly files: Files;
  readonly outcomes: Outcomes;
}

/** Returns base and head with what their kustomizations come to. */
export function outcomeSides(tree: ChangedTree): readonly OutcomeSide[] {
  const names: readonly SideName[] = ['base', 'head'];
  return names.map((name) => ({ name, files: tree[name], outcomes: outcomesOf(tree[name]) }));
}

/** Checks whether a folder has a kustomization. */
export function holdsKustomization(files: Files, folder: string): boolean {
  return kustomizationPaths(folder).some((path) => files.read(path) !== undefined);
}

/**
 * Says what an Application or Kustomization applies of its folder: the folder's build, or the objects of its
 * files. Undefined where that cannot be told.
 */
export function appliedOutcome(applier: Applier, side: OutcomeSide): string | undefined {
  const { folder, components } = applier;
  const builds = holdsKustomization(side.files, folder);
  const own = builds ? side.outcomes(folder) : plainFolder(applier, side);
  const added = components.map((component) => side.outcomes(component));
  // Argo CD reads overrides beside what they override.
  const overrides = side.files.list().filter((path) => parentFolder(path) === folder && isOverride(path));
  if (own === undefined || added.includes(undefined)) return undefined;
  return JSON.stringify([own, added, documentsOf(overrides, side.files)]);
}

/** Says what the files of a folder without a kustomization come to, and the builds below it. */
function plainFolder(applier: Applier, { files, outcomes }: OutcomeSide): string | undefined {
  const { plain } = applier;
  if (plain === undefined) return undefined;
  const { builds } = plain;
  const isKustomized = (at: string) => holdsKustomization(files, at);
  const below = files.list().filter((path) => {
    const whole = builds && isKustomizationPath(path) ? parentFolder(path) : path;
    return isManifestPath(path) && appliesPlain(applier, whole, isKustomized);
  });
  const built = below.filter(isKustomizationPath).map((path) => outcomes(parentFolder(path)));
  const objects = documentsOf(
    below.filter((path) => !isKustomizationPath(path)),
    files,
  );
  return built.includes(undefined) ? undefined : plainOutcome([...objects, ...(built as string[])]);
}

function documentsOf(paths: readonly string[], files: Files): string[] {
  return paths.flatMap((path) => contentOf(path, files.read(path) ?? Buffer.alloc(0)));
}
