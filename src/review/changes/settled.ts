import { parentFolder } from '../../lib/path.ts';
import { isKustomizationPath, kustomizationPaths } from '../../manifests/kubernetes/identity.ts';
import type { Applier } from '../../manifests/kustomize/applier.ts';
import { appliesPlain } from '../../manifests/kustomize/layout.ts';
import type { Files } from '../../ports/files.ts';
import { isManifestPath } from '../../workloads/gather.ts';
import { chartOf } from './chart.ts';
import { contentOf } from './content.ts';
import { isOverride } from './delivery.ts';
import { type Outcomes, outcomesOf, plainOutcome } from './outcome.ts';
import type { ChangedTree } from './tree.ts';
import type { Wiring } from './wiring.ts';

const SIDES = ['base', 'head'] as const;
type SideName = (typeof SIDES)[number];

/** One side of a change, with what its kustomizations come to. */
interface Side {
  readonly name: SideName;
  readonly files: Files;
  readonly outcomes: Outcomes;
}

/**
 * Tells the files whose change is one of layout alone: everything that is built of them comes to the same on
 * both sides. A file that no kustomization uses is none of these, for nobody knows who reads it.
 */
export function settledFiles(tree: ChangedTree, wiring: Wiring): (path: string) => boolean {
  const sides = SIDES.map((name) => ({ name, files: tree[name], outcomes: outcomesOf(tree[name]) }));
  const known = new Map<string, boolean>();
  const folderSettled = (folder: string): boolean => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    // A cycle that leads back here settles nothing.
    known.set(folder, false);
    const [base, head] = sides.map(({ outcomes }) => outcomes(folder));
    const settled = (base !== undefined && base === head) || sides.every((side) => goesUp(side, folder));
    known.set(folder, settled);
    return settled;
  };
  /** Checks whether all that builds on a folder on one side comes to the same; true where it has none. */
  const goesUp = (side: Side, folder: string): boolean => {
    if (!holdsKustomization(side.files, folder)) return true;
    const users = wiring.usersOf(side.name, folder);
    const stays = sides.every(({ files }) => holdsKustomization(files, folder));
    // Who applies it is asked last, since that takes reading all manifests.
    if ((stays && users.length === 0) || !users.every((user) => folderSettled(parentFolder(user))))
      return false;
    const appliers = wiring.appliers(side.name).filter((one) => reaches(one, folder));
    return users.length + appliers.length > 0 && appliers.every((one) => sameApplied(one, sides, wiring));
  };
  const contents = sides.map(({ files }) => files);
  const isReadElsewhere = (path: string) =>
    isOverride(path) || chartOf(path, contents) !== undefined || wiring.generatorOf(path) !== undefined;
  return (path) => {
    const isBuilt = isKustomizationPath(path)
      ? folderSettled(parentFolder(path))
      : sides.every(({ name, files }) => {
          if (files.read(path) === undefined) return true;
          const users = wiring.usersOf(name, path);
          return users.length > 0 && users.every((user) => folderSettled(parentFolder(user)));
        });
    return isBuilt && !isReadElsewhere(path);
  };
}

function holdsKustomization(files: Files, folder: string): boolean {
  return kustomizationPaths(folder).some((path) => files.read(path) !== undefined);
}

function reaches({ folder, plain }: Applier, below: string): boolean {
  return folder === below || (plain !== undefined && (folder === '' || below.startsWith(`${folder}/`)));
}

/** Checks whether what one Application or Kustomization applies comes to the same on both sides. */
function sameApplied({ applied }: Applier, sides: readonly Side[], wiring: Wiring): boolean {
  const [base, head] = sides.map((side) => {
    const all = wiring
      .appliers(side.name)
      .filter(
        (one) => one.applied.owner === applied.owner && one.applied.destination === applied.destination,
      );
    const outcomes = all.map((one) => appliedOutcome(one, side));
    return outcomes.length === 0 || outcomes.includes(undefined) ? undefined : outcomes.sort().join(' ');
  });
  return base !== undefined && base === head;
}

/** Says what is applied of a folder: its build, or the objects of its files. */
function appliedOutcome(applier: Applier, side: Side): string | undefined {
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
function plainFolder(applier: Applier, { files, outcomes }: Side): string | undefined {
  const { folder, plain } = applier;
  if (plain === undefined) return undefined;
  const below = files.list().filter((path) => isManifestPath(path) && appliesPlain(applier, path, folder));
  const builds = below.filter(isKustomizationPath).map((path) => outcomes(parentFolder(path)));
  const objects = documentsOf(
    below.filter((path) => !isKustomizationPath(path)),
    files,
  );
  return builds.includes(undefined) ? undefined : plainOutcome([...objects, ...(builds as string[])]);
}

function documentsOf(paths: readonly string[], files: Files): string[] {
  return paths.flatMap((path) => contentOf(path, files.read(path) ?? Buffer.alloc(0)));
}
