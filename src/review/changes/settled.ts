import { parentFolder } from '../../lib/path.ts';
import { isKustomizationPath } from '../../manifests/kubernetes/identity.ts';
import type { Applier } from '../../manifests/kustomize/applier.ts';
import { appliedOutcome, holdsKustomization, type OutcomeSide } from './applied-outcome.ts';
import { chartOf } from './chart.ts';
import { isOverride } from './delivery.ts';
import type { Wiring } from './wiring.ts';

/**
 * Tells the files whose change is one of layout alone: everything that is built of them comes to the same on
 * both sides. A file that no kustomization uses is none of these, for nobody knows who reads it.
 */
export function settledFiles(sides: readonly OutcomeSide[], wiring: Wiring): (path: string) => boolean {
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
  const goesUp = (side: OutcomeSide, folder: string): boolean => {
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

function reaches({ folder, plain }: Applier, below: string): boolean {
  return folder === below || (plain !== undefined && (folder === '' || below.startsWith(`${folder}/`)));
}

/** Checks whether what one Application or Kustomization applies comes to the same on both sides. */
function sameApplied({ applied }: Applier, sides: readonly OutcomeSide[], wiring: Wiring): boolean {
  // What an artifact comes to is not known here.
  if (applied.artifact !== undefined) return false;
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
