import { listFirst } from '../../lib/count.ts';
import type { RenderedRoot, RenderedSides } from '../../ports/renderings.ts';
import { type Finding, shortText } from './finding.ts';
import { findGovernors, type Governors } from './governors.ts';
import { pairObjects } from './object.ts';
import { readPair } from './object-change.ts';
import { comparedRoots, type RenderedGroup, renderedObjects } from './rendered-objects.ts';
import type { ChangedTree, GovernedBy } from './tree.ts';
import { readWiring } from './wiring.ts';

/** Kinds of finding that renaming all that a kustomization builds comes to. */
const RENAMING = /^(namePrefix|nameSuffix|namespace)\b/;
/** Fields that tools work out of others, which are told themselves. */
const DERIVED = /(checksum\/|helm\.sh\/chart|app\.kubernetes\.io\/version)/;
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
  for (const one of comparedRoots(roots))
    for (const finding of differencesOf(one, governors)) {
      const isTold = told.some((other) => covers(other, finding));
      const key = [finding.operation, finding.object, finding.field, finding.after].join(' ');
      if (!isTold && !DERIVED.test(finding.field) && !found.has(key)) found.set(key, finding);
    }
  return [...found.values()];
}

/** Roots named in a line. */
const MAX_NAMED = 5;

function differencesOf(
  { root, file, side, before, after, broken }: RenderedGroup,
  governors: Governors,
): Finding[] {
  const at = { file, line: 1, side };
  const floor = `the rendering of ${root} shows it, and the changed files do not`;
  if (broken !== undefined) return [unrendered(root, at, broken)];
  const [old, now] = [renderedObjects(before), renderedObjects(after)];
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
