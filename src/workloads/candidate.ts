import { uniqueBy } from '../lib/group-by.ts';
import { type Judged, placeOf } from '../manifests/edit/target.ts';
import type { WorkloadIndex, WorkloadRendering } from './scan.ts';

/** A workload that may be managed, by one way to a cluster. */
export interface Candidate {
  readonly rendering: WorkloadRendering;
  /**
   * Label that tells it from the same workload elsewhere: the part of its path that differs, such as `prod`.
   */
  readonly environment: string | undefined;
  /** All places of which a person has to choose one; just the one where that is not so. */
  readonly places: readonly Judged[];
}

/**
 * Lists every workload of a repository: once for each environment, and once for all copies that are no
 * environments.
 */
export function listCandidates({ workloads }: WorkloadIndex): Candidate[] {
  const groups = [...workloads.values()].flatMap(({ byNamespace }) => [...byNamespace.values()]);
  return groups.flatMap((group): Candidate[] => {
    const [first] = group;
    if (first === undefined) return [];
    const environments = environmentsOf(group);
    if (group.length > 1 && environments === undefined)
      return [{ rendering: first, environment: undefined, places: winners(group) }];
    return group.map((rendering, at) => ({
      rendering,
      environment: environments?.[at],
      places: winners([rendering]),
    }));
  });
}

function winners(group: readonly WorkloadRendering[]): Judged[] {
  return uniqueBy(
    group.flatMap(({ values }) => values.at(-1) ?? []),
    placeOf,
  );
}

/**
 * Finds what tells renderings of one workload apart, if they are environments: their top kustomizations lie
 * equally deep, or their files have the same path but for one folder. Undefined for anything else, such as
 * vendored copies.
 */
function environmentsOf(group: readonly WorkloadRendering[]): string[] | undefined {
  if (group.length < 2) return undefined;
  const rooted = group.every(({ root }) => root !== undefined);
  if (!rooted && group.some(({ root }) => root !== undefined)) return undefined;
  return tellApart(
    group.map(({ root, declared }) => root ?? declared.path),
    rooted,
  );
}

/**
 * Returns the parts in which paths of equal depth differ: any of them for folders, of files one folder at
 * most.
 */
export function tellApart(texts: readonly string[], folders: boolean): string[] | undefined {
  const paths = texts.map((text) => text.split('/'));
  const [first = []] = paths;
  if (paths.some((path) => path.length !== first.length)) return undefined;
  const differing = first.flatMap((part, at) => (paths.every((path) => path[at] === part) ? [] : [at]));
  if (differing.length === 0 || (!folders && (differing.length > 1 || differing[0] === first.length - 1)))
    return undefined;
  const names = paths.map((path) => differing.map((at) => path[at]).join('-'));
  return new Set(names).size === names.length ? names : undefined;
}
