import type { Blueprint } from '../blueprint/types.ts';
import { isKustomizationPath } from '../manifest/identity.ts';
import { ancestors } from '../manifest/path.ts';
import { isManifestPath } from '../manifest/scan.ts';
import type { Files } from '../ports.ts';
import { pairBlueprints, readBlueprint, readBlueprintPair } from './blueprint-change.ts';
import { type Finding, shortText } from './finding.ts';
import { readGenerated } from './generator.ts';
import { readInclusions } from './inclusion.ts';
import { folderOf, inlinePatches, readKustomization } from './kustomization.ts';
import { type Item, isKubernetesObject, type KubernetesObject, pairObjects, readItems } from './object.ts';
import { readPair } from './object-change.ts';
import { isOwnPolicy, readOwnPolicy } from './own-policy.ts';
import type { ChangedTree, GovernedBy } from './tree.ts';
import { isValues, readOperations, readValues } from './values.ts';

/** Languages that render manifests, and that only their own tools can read. */
const TEMPLATES = /\.(tpl|gotmpl|jsonnet|libsonnet|cue)$/i;

/**
 * What a change does, as an SRE reads it: objects matched by identity across files, each difference named in the vocabulary of
 * operations. Layout, comments, order of keys and moves between files say nothing. What cannot be read is `unreadable`.
 */
export function semanticDiff(tree: ChangedTree, governed: GovernedBy): Finding[] {
  const findings: Finding[] = tree.opaque.map((path) => unreadable(path, 1, 'a link or a submodule: its content is elsewhere'));
  const opaque = new Set(tree.opaque);
  const manifests: string[] = [];
  const blueprints: string[] = [];
  for (const path of tree.touched) {
    if (opaque.has(path)) continue;
    if (governed.isBlueprint(path)) blueprints.push(path);
    else if (isOwnPolicy(path, governed.settings, [tree.base, tree.head])) {
      findings.push(...readOwnPolicy(path, tree.base.read(path), tree.head.read(path)));
    } else if (TEMPLATES.test(path)) findings.push(unreadable(path, 1, 'a template, which only its own tool can render'));
    else if (isManifestPath(path)) manifests.push(path);
  }
  findings.push(...readGenerated(tree));
  findings.push(...blueprintFindings(tree, blueprints, governed), ...manifestFindings(tree, manifests, governed.blueprints));
  return [...findings].sort(
    (a, b) => order(a.file, b.file) || a.line - b.line || order(a.operation, b.operation) || order(a.field, b.field),
  );
}

function blueprintFindings({ base, head }: ChangedTree, paths: readonly string[], { defaults }: GovernedBy): Finding[] {
  const read = (files: Files) => paths.flatMap((path) => readBlueprint(path, files.read(path), defaults) ?? []);
  return pairBlueprints(read(base), read(head)).flatMap(readBlueprintPair);
}

interface Side {
  readonly objects: KubernetesObject[];
  /** By path and position in the file: a kustomization, a values file, a list of patches. */
  readonly others: Map<string, Item>;
}

function manifestFindings(tree: ChangedTree, paths: readonly string[], blueprints: readonly Blueprint[]): Finding[] {
  const findings: Finding[] = [];
  const base: Side = { objects: [], others: new Map() };
  const head: Side = { objects: [], others: new Map() };
  for (const path of paths) {
    const before = readItems(path, tree.base.read(path));
    const after = readItems(path, tree.head.read(path));
    const flaw = after.kind === 'unreadable' ? after : before.kind === 'unreadable' ? before : undefined;
    if (flaw) findings.push(unreadable(path, flaw.line, flaw.reason));
    if (before.kind === 'items' && after.kind === 'items') {
      sortItems(before.items, base);
      sortItems(after.items, head);
    }
  }
  for (const pair of pairObjects(base.objects, head.objects)) findings.push(...readPair(pair, blueprints));
  const inclusions: { before: Item | undefined; after: Item | undefined }[] = [];
  for (const key of new Set([...base.others.keys(), ...head.others.keys()])) {
    const before = base.others.get(key);
    const after = head.others.get(key);
    const path = (after ?? before)?.file ?? '';
    if (isKustomizationPath(path)) {
      findings.push(...readKustomization(before, after, blueprints));
      inclusions.push({ before, after });
    } else if (Array.isArray(after?.value ?? before?.value)) findings.push(...readOperations(before, after));
    else if (isChartFile(tree, path, blueprints)) findings.push(...readValues(before, after, blueprints));
  }
  findings.push(...readInclusions(tree, inclusions, blueprints, findings));
  return findings;
}

function sortItems(items: readonly Item[], side: Side): void {
  for (const [index, item] of items.entries()) {
    const kustomization = isKustomizationPath(item.file);
    if (!kustomization && isKubernetesObject(item)) side.objects.push(item);
    else side.others.set(`${item.file} ${index}`, item);
    if (kustomization) side.objects.push(...inlinePatches(item));
  }
}

/** Values go into templates: by their name, by lying in a chart, or because a blueprint's number lives there. */
function isChartFile({ base, head }: ChangedTree, path: string, blueprints: readonly Blueprint[]): boolean {
  if (isValues(path) || blueprints.some((b) => b.manifest.path === path)) return true;
  const charts = ancestors(folderOf(path)).map((folder) => (folder === '' ? 'Chart.yaml' : `${folder}/Chart.yaml`));
  return charts.some((chart) => [base, head].some((files) => files.read(chart) !== undefined));
}

function unreadable(file: string, line: number, reason: string): Finding {
  return {
    operation: 'unreadable',
    floor: 'nobody can say what it does',
    services: [],
    file,
    line,
    side: 'head',
    object: file,
    field: '',
    before: 'unknown',
    after: 'unknown',
    replicas: undefined,
    rationale: `Cannot be read: ${shortText(reason)}`,
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
