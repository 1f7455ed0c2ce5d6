import type { Files } from '../ports.ts';
import { chartAutoscaler } from './chart-autoscaler.ts';
import type { WorkloadName } from './identity.ts';
import { locateField, unknownField } from './locate.ts';
import { type ManifestFile, openManifest, readBytes } from './object.ts';
import { choice, findOwner, type Owned } from './ownership.ts';
import { insidePath } from './path.ts';
import { lookUp, placeOf, type WorkloadIndex, type WorkloadRendering } from './scan.ts';
import type { Judged, Refused, Target } from './target.ts';

/** More than a person reads. */
const MOST_CHOICES = 10;

/** One of several places, and the lines of a blueprint that choose it. */
export interface Choice {
  readonly path: string;
  readonly line: number;
  readonly lines: string;
}

export type FoundTarget =
  | { readonly kind: 'found'; readonly target: Target }
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'ambiguous'; readonly reason: string; readonly choices: readonly Choice[] }
  | Owned
  | Refused;

/** The part of a blueprint that says what to edit. */
export interface Wanted {
  readonly workload: WorkloadName;
  readonly manifest?:
    | { readonly path?: string | undefined; readonly field?: string | undefined; readonly create?: boolean | undefined }
    | undefined;
}

/** Opens files that blueprints name. */
export type OpenNamed = (path: string) => ReturnType<typeof openManifest> | undefined;

/** Remembers the last few files opened, for services that share one. */
export function openNamed(files: Files): OpenNamed {
  const opened = new Map<string, ReturnType<typeof openManifest>>();
  return (path) => {
    const bytes = opened.has(path) ? undefined : readBytes(files, path);
    if (bytes !== undefined) {
      const [oldest] = opened.keys();
      if (opened.size >= 8 && oldest !== undefined) opened.delete(oldest);
      opened.set(path, Buffer.isBuffer(bytes) ? openManifest(path, bytes) : bytes);
    }
    return opened.get(path);
  };
}

/** What to edit for one service: the place its blueprint names, or else the only one that states its workload's count. */
export function findTarget(open: OpenNamed, { workload, manifest }: Wanted, index: WorkloadIndex): FoundTarget {
  const matching = lookUp(index.workloads, workload);
  const found =
    manifest?.path === undefined ? scanned(workload, manifest?.field, matching, index) : named(open, manifest, workload, matching);
  if (found.kind === 'missing' || found.kind === 'owned') return found;
  const owner = findOwner(index, workload, matching, found.kind === 'ambiguous' ? undefined : found);
  if (owner !== undefined) return owner;
  const insertion = found.kind === 'refused' && manifest?.create === true ? found.insertion : undefined;
  return insertion === undefined ? found : { kind: 'found', target: insertion };
}

type Place = Judged | Extract<FoundTarget, { kind: 'missing' | 'ambiguous' | 'owned' }>;

function scanned(workload: WorkloadName, field: string | undefined, matching: readonly WorkloadRendering[], index: WorkloadIndex): Place {
  if (field !== undefined && field !== 'spec.replicas') return unknownField('', field, 'Set `spec.manifest.path` beside it.');
  const only = matching[0];
  if (only === undefined) return { kind: 'missing', reason: missingReason(workload, index) };
  const winner = only.values.at(-1) as Judged;
  const users = index.users.get(placeOf(winner)) ?? 1;
  if (matching.length === 1 && users === 1) return winner;
  const choices = matching.slice(0, MOST_CHOICES).map((rendering) => chooseBy(rendering, matching));
  if (new Set(matching.map(({ values }) => placeOf(values.at(-1) as Judged))).size === 1 && users > 1) {
    return { kind: 'ambiguous', reason: sharedReason(workload, matching, winner, users), choices: choices.slice(0, 1) };
  }
  return { kind: 'ambiguous', reason: `${describe(workload)} is stated in ${matching.length} places`, choices };
}

function chooseBy({ declared, values, namespace }: WorkloadRendering, all: readonly WorkloadRendering[]): Choice {
  const winner = values.at(-1) as Judged;
  const at = winner.kind === 'found' ? winner.target : { path: winner.file, line: winner.line, field: 'spec.replicas' };
  const alone =
    namespace !== undefined && all.filter((other) => other.namespace === namespace || other.namespace === undefined).length === 1;
  const sameFile = all.filter((other) => other.declared.path === declared.path).length > 1;
  const lines = alone && sameFile ? `spec: {workload: {namespace: ${namespace}}}` : choice(at);
  return { path: at.path, line: at.line, lines };
}

/** One number for several overlays: each that is to differ needs an entry of its own. */
function sharedReason(workload: WorkloadName, matching: readonly WorkloadRendering[], winner: Judged, users: number): string {
  const place = winner.kind === 'found' ? `${winner.target.path}:${winner.target.line}` : `${winner.file}:${winner.line}`;
  const count = winner.kind === 'found' ? winner.target.value : 1;
  const roots = matching.flatMap(({ root }) => (root === undefined ? [] : `${root === '' ? '' : `${root}/`}kustomization.yaml`));
  const entry = `\`replicas: [{name: ${matching[0]?.declared.name}, count: ${count}}]\``;
  return `${describe(workload)} has its count from ${place}, which ${users} overlays share; give it ${entry} in ${roots.slice(0, 3).join(' or ')}`;
}

function named(
  open: OpenNamed,
  manifest: NonNullable<Wanted['manifest']>,
  workload: WorkloadName,
  matching: readonly WorkloadRendering[],
): Place {
  const given = manifest.path ?? '';
  const path = insidePath(given);
  if (path === undefined) {
    const reason = `\`manifest.path\` \`${given}\` leaves the repository`;
    const fix = 'Give a path relative to the repository, with forward slashes and without `..`.';
    return { kind: 'refused', file: given, line: 1, reason, fix };
  }
  if (manifest.field === undefined) {
    const stated = matching.flatMap(({ values }) => values.filter((one) => (one.kind === 'found' ? one.target.path : one.file) === path));
    const [first, ...others] = stated;
    if (first !== undefined && others.every((other) => placeOf(other) === placeOf(first))) return first;
  }
  const opened = open(path);
  if (opened === undefined) return { kind: 'missing', reason: `there is no file ${path} (links are not followed)` };
  if (opened.kind === 'refused') return opened;
  const located = locateField(opened.file, workload, manifest.field);
  if (located.kind === 'absent') return { kind: 'missing', reason: `${path} holds no ${describe(workload)}${valuesHint(opened.file)}` };
  if (located.kind === 'ambiguous') {
    const { objects } = located;
    const namespaces = new Set(objects.flatMap(({ namespace }) => namespace ?? []));
    const choices = objects.map(({ line, namespace }) => {
      const told = namespaces.size === objects.length ? `spec: {workload: {namespace: ${namespace}}}` : 'moving it to a file of its own';
      return { path, line, lines: told };
    });
    return { kind: 'ambiguous', reason: `${path} holds ${objects.length} places for ${describe(workload)}`, choices };
  }
  const chart = located.kind === 'found' ? chartAutoscaler(opened.file, located.target) : undefined;
  if (located.kind === 'found' && chart !== undefined) {
    return { kind: 'owned', reason: 'owned_by_autoscaler', message: `${chart.message}.`, target: chart.bound ? located.target : undefined };
  }
  return located;
}

function valuesHint({ objects }: ManifestFile): string {
  return objects.some(({ kind }) => kind === undefined) ? '; for a values file set `spec.manifest.field`, such as `replicaCount`' : '';
}

function missingReason(workload: WorkloadName, index: WorkloadIndex): string {
  const shown = index.unreadable.slice(0, 3).map((refusal) => `${refusal.file}:${refusal.line}: ${refusal.reason}`);
  const more = index.unreadable.length - shown.length;
  const hint = shown.length === 0 ? '' : `; unreadable: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
  return `no manifest holds ${describe(workload)}${hint}`;
}

function describe(workload: WorkloadName): string {
  const namespace = workload.namespace === undefined ? '' : ` in namespace ${workload.namespace}`;
  return `${workload.kind} ${workload.name}${namespace}`;
}
