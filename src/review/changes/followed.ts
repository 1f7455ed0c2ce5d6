import { isArgoObject, sourcePaths } from '../../delivery/argocd/application.ts';
import { isFluxKustomization } from '../../delivery/flux/appliers.ts';
import { isObject } from '../../lib/json.ts';
import { once } from '../../lib/once.ts';
import { type Path, valueAt } from '../../lib/value-at.ts';
import type { ManifestObject } from '../../manifests/document/object.ts';
import type { Deliverer, DelivererSource } from './applied.ts';
import { appliedOutcome, type OutcomeSide } from './applied-outcome.ts';
import type { Finding } from './finding.ts';
import { nestedSide } from './nested-outcome.ts';
import { canonical } from './object.ts';
import type { MergedInto } from './tree.ts';
import type { Wiring } from './wiring.ts';

/** Fields by which an Application, or a Kustomization of Flux, says which folder it applies. */
export const FOLDER_FIELD =
  /^spec\.(path|(template\.spec\.)?(source|sources\[[^\]]*\]|sourceHydrator\.drySource)\.path)$/;
/** Fields of which a set makes Applications. */
const MAKING_FIELD = /^spec\.(generators|template|templatePatch)\b/;
const DELIVERER = /\/(Application|ApplicationSet|Kustomization) /;
/** Names of default branches, where the branch that a change is merged into is not known. */
const USUAL_BRANCHES: readonly string[] = ['main', 'master', 'trunk'];

/**
 * Tells findings of deliveries that only follow a folder to another place: what they apply of it comes to the
 * same there. A set says nothing new where each Application that it makes is as before but for its folder.
 */
export function followingFindings(
  sides: readonly OutcomeSide[],
  wiring: Wiring,
  into: MergedInto,
): (finding: Finding) => boolean {
  const known = new Map<string, Followed>();
  const nested = once(() =>
    sides.map((side) =>
      nestedSide(side, wiring.deliverers(side.name), (one) => isHere(one, side, into), replaced),
    ),
  );
  return ({ operation, object, field }) => {
    if (operation !== 'modify_cluster_resources' || field === '' || !DELIVERER.test(object)) return false;
    const followed = known.get(object) ?? readFollowed(object, nested(), wiring, into);
    known.set(object, followed);
    if (FOLDER_FIELD.test(field)) return followed !== 'nothing';
    return followed === 'everything' && MAKING_FIELD.test(field);
  };
}

/** Part of an object that comes to the same on both sides: all that it makes, its folders alone, or nothing. */
type Followed = 'everything' | 'folders' | 'nothing';

/** An Application as it is stated but for its folders, and what these come to. */
interface Described {
  readonly stated: string;
  readonly outcome: string;
}

function readFollowed(
  object: string,
  sides: readonly OutcomeSide[],
  wiring: Wiring,
  into: MergedInto,
): Followed {
  const named = sides.map(({ name }) => wiring.deliverers(name).filter((one) => one.object === object));
  const described = named.map((all, i) =>
    all.flatMap((one) => describe(one, sides[i] as OutcomeSide, into) ?? []),
  );
  const [base = [], head = []] = described;
  if (base.length === 0 || named.some((all, i) => all.length !== described[i]?.length)) return 'nothing';
  const isSame = (textOf: (one: Described) => string) =>
    JSON.stringify(base.map(textOf).sort()) === JSON.stringify(head.map(textOf).sort());
  const isVague = named.flat().some(({ vague }) => vague);
  if (!isVague && isSame(({ stated, outcome }) => stated + outcome)) return 'everything';
  return isSame(({ outcome }) => outcome) ? 'folders' : 'nothing';
}

function describe({ value, sources }: Deliverer, side: OutcomeSide, into: MergedInto): Described | undefined {
  if (sources.length === 0 || !sources.every((source) => followsBase(source, into))) return undefined;
  const outcomes = sources.map(({ applier }) =>
    applier && holdsFolder(side, applier.folder) ? appliedOutcome(applier, side) : undefined,
  );
  if (outcomes.includes(undefined)) return undefined;
  return { stated: statedWithoutFolders(value, sources), outcome: JSON.stringify(outcomes) };
}

/** Returns what an Application says but for the folders of sources, as a text to compare. */
export function statedWithoutFolders(
  value: unknown,
  sources: readonly Pick<DelivererSource, 'at'>[],
): string {
  return canonical(sources.reduce((left, { at }) => without(left, at), value));
}

function holdsFolder({ files }: OutcomeSide, folder: string): boolean {
  return files.list().some((path) => folder === '' || path.startsWith(`${folder}/`));
}

/** Checks whether a source applies a folder that is in this repository. */
function isHere(source: DelivererSource, side: OutcomeSide, into: MergedInto): boolean {
  return (
    followsBase(source, into) && source.applier !== undefined && holdsFolder(side, source.applier.folder)
  );
}

/** Checks whether what a source applies is what this repository holds once the change is merged. */
export function followsBase({ pinned, branch, repository }: DelivererSource, into: MergedInto): boolean {
  if (pinned || isOther(repository, into.remote)) return false;
  if (branch === undefined) return true;
  return into.branch === undefined ? USUAL_BRANCHES.includes(branch) : branch === into.branch;
}

/** Checks whether two URLs are of different repositories, by owner and name. */
function isOther(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [one, other].map((url) =>
    /([^/:]+\/[^/:]+?)(\.git)?\/*$/.exec(url ?? '')?.[1]?.toLowerCase(),
  );
  return a !== undefined && b !== undefined && a !== b;
}

/** Returns a value without what stands at a path. */
function without(value: unknown, path: Path): unknown {
  return replaced(value, path, undefined);
}

/** Returns a value with another at a path, where the path is there. */
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? replaced(item, rest, by) : item));
  if (!isObject(value) || !Object.hasOwn(value, key)) return value;
  return { ...value, [key]: replaced(value[key], rest, by) };
}

/**
 * Returns what an Application, a set of them or a Kustomization of Flux says on one side, with the folders that
 * it states on the other; undefined for any other object.
 */
export function withFoldersOf(item: ManifestObject, other: ManifestObject): unknown {
  const paths = foldersIn(other);
  if (paths.length === 0) return undefined;
  return paths.reduce((value, path) => replaced(value, path, valueAt(other.value, path)), item.value);
}

function foldersIn(object: ManifestObject): Path[] {
  if (isFluxKustomization(object)) return [['spec', 'path']];
  if (!isArgoObject(object)) return [];
  if (object.kind === 'Application') return sourcePaths(object.value).map((at) => [...at, 'path']);
  const template = sourcePaths(valueAt(object.value, ['spec', 'template']));
  return [['spec', 'generators'], ...template.map((at) => ['spec', 'template', ...at, 'path'])];
}
