import { isEncrypted } from '../../manifests/document/content.ts';
import { refuseName } from '../../manifests/document/object.ts';
import { isKustomization, isKustomizationPath } from '../../manifests/kubernetes/identity.ts';
import type { Files } from '../../ports/files.ts';
import { isManifestPath } from '../../workloads/gather.ts';
import { outcomeSides } from './applied-outcome.ts';
import { pairBlueprints, readBlueprint, readBlueprintPair } from './blueprint-change.ts';
import { isChartFile } from './chart.ts';
import { readConfigValues } from './config-values.ts';
import { isOverride, readOverride } from './delivery.ts';
import { type Finding, unreadable } from './finding.ts';
import { followingFindings } from './followed.ts';
import { readGenerated } from './generator.ts';
import { readImagePolicies } from './image-policy.ts';
import { readInclusions } from './inclusion-change.ts';
import { type Known, knowledgeOf } from './knowledge.ts';
import { readKustomizationChange } from './kustomization-change.ts';
import { readGeneratorFile, readMove } from './move.ts';
import { movedCharts } from './moved-chart.ts';
import { withoutMovedValues } from './moved-values.ts';
import {
  type Item,
  type ItemsOfFile,
  isKubernetesObject,
  type KubernetesObject,
  type Pair,
  pairObjects,
} from './object.ts';
import { readPair } from './object-change.ts';
import { readPatches, readPatchFile } from './patch-change.ts';
import { withoutLayout } from './refactoring.ts';
import { settledFiles } from './settled.ts';
import { openSides } from './size.ts';
import { sortFile } from './sorted-file.ts';
import { isSteering } from './steering.ts';
import type { ChangedTree, GovernedBy, KustomizationPair } from './tree.ts';
import { ungovernedFiles } from './ungoverned.ts';
import { readEncrypted, readOperations, readRules, readValues } from './values.ts';
import type { Wiring } from './wiring.ts';

/**
 * Says what a change does, as an SRE reads it: objects matched by identity across files, each difference
 * named in the vocabulary of operations. Layout, comments, order of keys and moves between files say nothing.
 * What cannot be read is `unreadable`.
 */
export function semanticDiff(tree: ChangedTree, governed: GovernedBy): readonly Finding[] {
  return readChange(tree, governed).findings;
}

/** What a change does, and the files of which nobody can say whether anything reads them. */
export interface ReadChange {
  readonly findings: readonly Finding[];
  /** Touched files that may be values of a chart, while nothing here says so. */
  readonly ungoverned: readonly string[];
}

/** Says what a change does, and which of its files are not judged. */
export function readChange(tree: ChangedTree, governed: GovernedBy): ReadChange {
  const opaque = new Set(tree.opaque);
  const touched = tree.touched.filter((path) => !opaque.has(path));
  const misnamed = new Set(
    touched.filter((path) => refuseName(path) !== undefined && mayMatter(path, governed)),
  );
  const paths = touched.filter((path) => !misnamed.has(path));
  const blueprints = paths.filter(governed.isBlueprint);
  const known = knowledgeOf(tree, governed);
  const sorted = paths
    .filter((path) => !governed.isBlueprint(path))
    .map((path) => ({ path, ...sortFile(path, tree, governed, known) }));
  const manifests = sorted.flatMap(({ manifest }) => manifest ?? []);
  const built = withoutLayout(tree, builtFindings(tree, manifests, known, governed), (part) => {
    const own = knowledgeOf(part, governed);
    const isApart = (path: string) => opaque.has(path) || misnamed.has(path) || governed.isBlueprint(path);
    const read = part.touched.filter((path) => !isApart(path));
    return builtFindings(
      part,
      read.flatMap((path) => sortFile(path, part, governed, own).manifest ?? []),
      own,
      governed,
    );
  });
  const isMoved = movedCharts(tree, known.wiring, governed);
  const all = [
    ...tree.opaque.map((path) => unreadable(path, 1, 'a link or a submodule: its content is elsewhere')),
    ...danglingFindings(tree, known.wiring),
    ...[...misnamed].map((path) => unreadable(path, 1, refuseName(path)?.reason ?? '')),
    ...sorted.flatMap(({ findings }) => findings),
    ...readImagePolicies(tree, manifests),
    ...blueprintFindings(tree, blueprints, governed),
    ...built,
  ];
  const findings = all.filter((one) => !isMoved(one));
  const told = new Set(all.map(({ file }) => file));
  const silent = sorted.filter(({ path, isRead }) => !isRead && !told.has(path)).map(({ path }) => path);
  return { findings: findings.sort(inOrder), ungoverned: ungovernedFiles(silent, tree, known) };
}

/** Finds what becomes of objects, and of what kustomizations make them of. */
function builtFindings(
  tree: ChangedTree,
  paths: readonly string[],
  known: Known,
  governed: GovernedBy,
): readonly Finding[] {
  const sides = outcomeSides(tree);
  const settled = settledFiles(sides, known.wiring);
  const follows = followingFindings(sides, known.wiring, governed);
  const found = [...readGenerated(tree, known.wiring), ...manifestFindings(tree, paths, known)].filter(
    (one) => !follows(one) && (!settled(one.file) || known.isValueFile(one.file)),
  );
  return withoutMovedValues(tree, known.wiring, found);
}

/**
 * Reports files that go away, as by a rename in case alone, while a kustomization that is not touched goes on
 * naming them: its build fails, and what it applied is nobody's any more.
 */
function danglingFindings({ base, head, touched }: ChangedTree, wiring: Wiring): Finding[] {
  const changed = new Set(touched);
  const gone = touched.filter((path) => head.read(path) === undefined && base.read(path) !== undefined);
  return gone.flatMap((path) => {
    const user = wiring.usersOf('head', path).find((one) => !changed.has(one));
    return user === undefined ? [] : [unreadable(path, 1, `${user} still names it, and it is gone`)];
  });
}

function mayMatter(path: string, { isBlueprint }: GovernedBy): boolean {
  return isManifestPath(path) || isBlueprint(path) || isSteering(path);
}

function blueprintFindings(
  { base, head }: ChangedTree,
  paths: readonly string[],
  { defaults }: GovernedBy,
): Finding[] {
  const read = (files: Files) =>
    paths.flatMap((path) => readBlueprint(path, files.read(path), defaults) ?? []);
  return pairBlueprints(read(base), read(head)).flatMap(readBlueprintPair);
}

interface Side {
  readonly objects: KubernetesObject[];
  /** By path and position in the file: a kustomization, a values file, a list of patches. */
  readonly others: Map<string, Item>;
}

function manifestFindings(tree: ChangedTree, paths: readonly string[], known: Known): Finding[] {
  const { findings, base, head } = readSides(tree, paths, known);
  const pairs = pairObjects(base.objects, head.objects);
  for (const pair of pairs)
    findings.push(...readPair(pair, known.governors), ...readMove(pair, known.governors, known.wiring));
  for (const pair of pairs.filter((one) => isReferred(one, known)))
    findings.push(...readConfigValues(pair, known.governors));
  const kustomizations: KustomizationPair[] = [];
  for (const key of new Set([...base.others.keys(), ...head.others.keys()])) {
    const pair = { before: base.others.get(key), after: head.others.get(key) };
    if (isKustomizationPath((pair.after ?? pair.before)?.file ?? '')) kustomizations.push(pair);
    else findings.push(...readOther(pair, tree, known));
  }
  for (const pair of kustomizations) {
    findings.push(...readKustomizationChange(pair.before, pair.after, known.governors));
    findings.push(...readPatches(pair, tree.base, tree.head, known.governors));
  }
  return [...findings, ...readInclusions(tree, kustomizations, known, findings)];
}

/** Checks for a ConfigMap or Secret that a HelmRelease takes values from. */
function isReferred({ before, after }: Pair, { isReference }: Known): boolean {
  const { group, kind, name } = after ?? before ?? {};
  return group === '' && (kind === 'ConfigMap' || kind === 'Secret') && isReference(`${kind} ${name}`);
}

/** Reads the touched files of both sides, with findings for those that cannot be read. */
function readSides(
  tree: ChangedTree,
  paths: readonly string[],
  { wiring }: Known,
): { readonly findings: Finding[]; readonly base: Side; readonly head: Side } {
  const findings: Finding[] = [];
  const base: Side = { objects: [], others: new Map() };
  const head: Side = { objects: [], others: new Map() };
  const touched = new Set(tree.touched);
  const readSidesOf = openSides(tree);
  for (const path of paths) {
    const { before, after } = readSidesOf(path);
    const flaw = flawOf(before, after);
    if (flaw) findings.push(unreadable(path, flaw.line, flaw.reason));
    const patch = readPatch(path, { before, after }, { ...tree, touched }, wiring);
    findings.push(...(patch?.findings ?? []));
    base.objects.push(...(patch?.before ?? []));
    head.objects.push(...(patch?.after ?? []));
    const isPatchAlone = patch !== undefined && !wiring.isResource(path);
    // What base could not read may have been anything, so head's objects count as new; what head breaks is
    // not deleted by that.
    if (isPatchAlone || after.kind !== 'items') continue;
    sortItems(after.items, head);
    if (before.kind === 'items') sortItems(before.items, base);
  }
  return { findings, base, head };
}

/** Reads a touched file as a patch; undefined where it is none, or cannot be read. */
function readPatch(
  path: string,
  { before, after }: Readonly<Record<'before' | 'after', ItemsOfFile>>,
  tree: Parameters<typeof readPatchFile>[1],
  wiring: Wiring,
) {
  if (before.kind === 'unreadable' || after.kind === 'unreadable') return undefined;
  const patch = readPatchFile(path, tree, wiring);
  const reason = 'a patch that is neither an object nor a list of operations';
  return patch && { ...patch, findings: patch.isReadable ? [] : [unreadable(path, 1, reason)] };
}

/** Returns what cannot be read; documents of base that could not be are corrected by head, or still there. */
function flawOf(
  before: ItemsOfFile,
  after: ItemsOfFile,
): { readonly line: number; readonly reason: string } | undefined {
  if (after.kind === 'unreadable') return after;
  return before.kind === 'unreadable' ? before : after.flaw;
}

/**
 * Reads a document that is no Kubernetes object: rules for other objects, operations of a patch that nobody
 * is known to use, or values.
 */
function readOther(
  { before, after }: KustomizationPair,
  tree: ChangedTree,
  { governors, wiring, isValueFile, isShaped }: Known,
): Finding[] {
  const item = after ?? before;
  if (!item) return [];
  const sides = [tree.base, tree.head];
  const role = wiring.roleOf(item.file);
  if (role === 'rules') return readRules(before, after);
  if (role !== 'values' && Array.isArray(item.value)) return readOperations(before, after);
  if (isOverride(item.file)) return readOverride(before, after);
  if (isEncrypted(before?.value) || isEncrypted(after?.value)) return readEncrypted(before, after);
  const isValues = role === 'values' || isChartFile(item.file, sides, governors) || isValueFile(item.file);
  if (isValues) return readValues(before, after, governors);
  const generator = wiring.generatorOf(item.file);
  if (generator !== undefined) return readGeneratorFile(before, after, generator);
  return isShaped(before?.value) || isShaped(after?.value) ? readValues(before, after, governors) : [];
}

function sortItems(items: readonly Item[], side: Side): void {
  for (const [index, item] of items.entries()) {
    const kustomization = isKustomization(item, item.file);
    if (!kustomization && isKubernetesObject(item)) side.objects.push(item);
    else if (kustomization || !isKustomizationPath(item.file)) side.others.set(`${item.file} ${index}`, item);
  }
}

function inOrder(a: Finding, b: Finding): number {
  return (
    order(a.file, b.file) || a.line - b.line || order(a.operation, b.operation) || order(a.field, b.field)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
