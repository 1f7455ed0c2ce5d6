import { listFirst } from '../../lib/count.ts';
import { isObject } from '../../lib/json.ts';
import type { RenderedRoot, RenderedSides } from '../../ports/renderings.ts';
import { type Finding, shortText } from './finding.ts';
import { findGovernors, type Governors } from './governors.ts';
import { isKubernetesObject, type KubernetesObject, pairObjects, readItems } from './object.ts';
import { readPair } from './object-change.ts';
import type { ChangedTree, GovernedBy } from './tree.ts';
import { readWiring } from './wiring.ts';

/** Kinds of finding that renaming all that a kustomization builds comes to. */
const RENAMING = /^(namePrefix|nameSuffix|namespace)\b/;
/** Fields that tools work out of others, which are told themselves. */
const DERIVED = /(checksum\/|helm\.sh\/chart|app\.kubernetes\.io\/version)/;
/** Hash that kustomize puts behind the name of a generated ConfigMap or Secret (sigs.k8s.io/kustomize, hasher.go). */
const HASHED = /-[2456789bcdfghkmt]{10}$/;

/**
 * Finds what differs between the renderings of base and head, and what the change itself has not told: found by
 * the same meanings as any change of an object, and never without a person.
 */
export function renderedDifferences(
  roots: readonly RenderedRoot[],
  told: readonly Finding[],
  tree: ChangedTree,
  { blueprints }: Pick<GovernedBy, 'blueprints'>,
): Finding[] {
  const governors = findGovernors(blueprints, readWiring([tree.base, tree.head]));
  const found = new Map<string, Finding>();
  for (const one of groups(roots))
    for (const finding of differencesOf(one, governors)) {
      const isTold = told.some((other) => covers(other, finding));
      const key = [finding.operation, finding.object, finding.field, finding.after].join(' ');
      if (!isTold && !DERIVED.test(finding.field) && !found.has(key)) found.set(key, finding);
    }
  return [...found.values()];
}

/** Roots named in a line. */
const MAX_NAMED = 5;

/** Roots that are compared with each other: one on both sides, or all that came with all that went. */
interface Group {
  readonly root: string;
  readonly file: string;
  readonly side: Finding['side'];
  readonly before: readonly Buffer[];
  readonly after: readonly Buffer[];
  readonly broken: string | undefined;
}

function groups(roots: readonly RenderedRoot[]): Group[] {
  const isOnBoth = ({ before, after, broken }: RenderedRoot) =>
    before !== undefined && (after !== undefined || broken !== undefined);
  const moved = roots.filter((one) => !isOnBoth(one));
  const group = (all: readonly RenderedRoot[]): Group => {
    const last = all.findLast(({ after }) => after !== undefined) ?? (all[0] as RenderedRoot);
    return {
      ...{ root: last.root, file: last.file },
      side: last.after === undefined && last.broken === undefined ? 'base' : 'head',
      before: all.flatMap(({ before }) => before ?? []),
      after: all.flatMap(({ after }) => after ?? []),
      broken: all.find(({ broken }) => broken !== undefined)?.broken,
    };
  };
  return [...roots.filter(isOnBoth).map((one) => group([one])), ...(moved.length > 0 ? [group(moved)] : [])];
}

function differencesOf({ root, file, side, before, after, broken }: Group, governors: Governors): Finding[] {
  const at = { file, line: 1, side };
  const floor = `the rendering of ${root} shows it, and the changed files do not`;
  if (broken !== undefined) return [unrendered(root, at, broken)];
  const [old, now] = [objectsIn(before), objectsIn(after)];
  if (old === undefined || now === undefined) return [unrendered(root, at, 'what it renders cannot be read')];
  return pairObjects(old, now)
    .flatMap((pair) => readPair(pair, governors))
    .map((one) => ({
      ...one,
      ...at,
      floor: one.floor ?? floor,
      rationale: `Rendered difference in ${root}: ${one.rationale}`,
    }));
}

function unrendered(root: string, at: Pick<Finding, 'file' | 'line' | 'side'>, why: string): Finding {
  return {
    ...at,
    operation: 'unreadable',
    floor: 'nobody can say what it comes to',
    services: [],
    object: root,
    field: '',
    before: 'rendered',
    after: 'not rendered',
    replicas: undefined,
    rationale: `Rendered difference in ${root}: it renders no more: ${shortText(why)}`,
  };
}

/** Reads rendered objects, with the names that they would have without a hash of their content. */
function objectsIn(renderings: readonly Buffer[]): KubernetesObject[] | undefined {
  const read = renderings.map((bytes) => readItems('rendered', bytes));
  const items = read.flatMap((one) => (one.kind === 'items' && one.flaw === undefined ? [one.items] : []));
  if (items.length < read.length) return undefined;
  const objects = items.flat().filter(isKubernetesObject);
  const hashed = new Set(
    objects.flatMap(({ kind, name }) =>
      (kind === 'ConfigMap' || kind === 'Secret') && name !== undefined && HASHED.test(name) ? [name] : [],
    ),
  );
  if (hashed.size === 0) return objects;
  return objects.map((one) => ({
    ...one,
    name: hashed.has(one.name ?? '') ? one.name?.replace(HASHED, '') : one.name,
    value: withoutHashes(one.value, hashed),
  }));
}

function withoutHashes(value: unknown, hashed: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return hashed.has(value) ? value.replace(HASHED, '') : value;
  if (Array.isArray(value)) return value.map((item) => withoutHashes(item, hashed));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutHashes(inner, hashed)]));
}

/**
 * Checks whether a finding of the changed files tells of a rendered one: the same operation on an object of that
 * kind whose name is part of the rendered one's, or in a file of which objects are made.
 */
function covers(told: Finding, rendered: Finding): boolean {
  const isWhole = rendered.field === '' || rendered.before === 'none';
  const isRenaming = RENAMING.test(told.field) && isWhole;
  if (told.operation !== rendered.operation && !isRenaming) return false;
  const counts = [told, rendered].map(({ replicas }) => replicas?.after);
  if (counts.every((one) => one !== undefined) && counts[0] !== counts[1]) return false;
  const [own, other] = [identity(told.object), identity(rendered.object)];
  if (isRenaming || own === undefined || other === undefined) return true;
  return own.kind === other.kind && other.name.includes(own.name);
}

/** Reads the identity of an object, as a finding names it; undefined for a path. */
function identity(object: string): { readonly kind: string; readonly name: string } | undefined {
  const [, kind, name] = /^(\S+) (?:\S+\/)?([^\s/]+)$/.exec(object) ?? [];
  return kind === undefined || name === undefined ? undefined : { kind, name };
}

/** Says in one line what was compared by rendering; null where nothing that changes is rendered. */
export function describeRendering({ roots, unrendered }: RenderedSides): string | null {
  const missing = listFirst(unrendered, MAX_NAMED);
  if (roots.length === 0)
    return unrendered.length === 0 ? null : `not compared by rendering, only file by file: ${missing}`;
  const compared = `compared by rendering: ${listFirst(
    roots.map(({ root }) => root),
    MAX_NAMED,
  )}`;
  return unrendered.length === 0 ? compared : `${compared}; not rendered: ${missing}`;
}
