import type { Files } from '../ports.ts';
import type { Field, Inspection, Refused, Target, WorkloadAt, WorkloadName } from './locate.ts';
import { API_GROUPS, inspectFile, nameKey, parseField, pick, unknownField } from './locate.ts';

/** One place where a workload is written. */
export interface Candidate {
  readonly path: string;
  readonly line: number;
  readonly located: WorkloadAt['located'];
}

/** Candidates of one kind and name, by the namespace their manifest gives ('' where it gives none). */
interface Named {
  readonly all: Candidate[];
  readonly byNamespace: Map<string, Candidate[]>;
}

export interface WorkloadIndex {
  readonly byName: ReadonlyMap<string, Named>;
  /** Files that look as if they held a workload but cannot be read. */
  readonly unreadable: readonly Refused[];
  /** Files that blueprints name themselves, each inspected once however many services share it. */
  readonly named: Map<string, Inspection>;
}

export interface Place {
  readonly path: string;
  readonly line: number;
}

export type FoundTarget =
  | { readonly kind: 'found'; readonly target: Target }
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Place[] }
  | Refused;

/** The part of a blueprint that says what to edit. */
export interface Wanted {
  readonly workload: WorkloadName;
  readonly manifest?: { readonly path?: string | undefined; readonly field?: string | undefined } | undefined;
}

const DEFAULT_FIELD = 'spec.replicas';
const REPLICAS: Field = { kind: 'replicas', text: DEFAULT_FIELD, path: ['spec', 'replicas'] };

/** Whether a file's name says that it may hold Kubernetes objects. */
export function isManifestPath(path: string): boolean {
  return /\.(ya?ml|json)$/i.test(path);
}

/** Bytes that a manifest must hold. The API group keeps out files that merely mention a kind, such as blueprints. */
const MARKS = Object.entries(API_GROUPS).map(([kind, group]) => ({ kind: Buffer.from(kind), group: Buffer.from(group) }));

/**
 * One pass over all YAML and JSON files for all services. Files that cannot hold a workload are not parsed. Whose workloads
 * they are is not asked, so that the scan need not wait for the blueprints.
 */
export function scanWorkloads(files: Files): WorkloadIndex {
  const byName = new Map<string, Named>();
  const unreadable: Refused[] = [];
  for (const path of files.list()) {
    if (!isManifestPath(path)) continue;
    const bytes = files.read(path);
    if (bytes === undefined || !MARKS.some((mark) => bytes.includes(mark.kind) && bytes.includes(mark.group))) continue;
    const inspection = inspectFile(path, bytes, REPLICAS);
    if (inspection.kind === 'refused') unreadable.push(inspection);
    else for (const [key, workloads] of inspection.workloads) file(byName, key, path, workloads);
  }
  return { byName, unreadable, named: new Map() };
}

function file(byName: Map<string, Named>, key: string, path: string, workloads: readonly WorkloadAt[]): void {
  const named = byName.get(key) ?? { all: [], byNamespace: new Map<string, Candidate[]>() };
  byName.set(key, named);
  for (const { namespace, line, located } of workloads) {
    const candidate = { path, line, located };
    named.all.push(candidate);
    const list = named.byNamespace.get(namespace ?? '');
    if (list === undefined) named.byNamespace.set(namespace ?? '', [candidate]);
    else list.push(candidate);
  }
}

/** Every place where the workload is written; a manifest without a namespace matches any. */
export function candidatesOf(index: WorkloadIndex, workload: WorkloadName): readonly Candidate[] {
  const named = index.byName.get(nameKey(workload));
  if (named === undefined) return [];
  if (workload.namespace === undefined) return named.all;
  return [...(named.byNamespace.get(workload.namespace) ?? []), ...(named.byNamespace.get('') ?? [])];
}

/** What to edit for one service: the file its blueprint names, or else the only one that holds its workload. */
export function findTarget(files: Files, blueprint: Wanted, index: WorkloadIndex): FoundTarget {
  const { workload } = blueprint;
  const fieldText = blueprint.manifest?.field ?? DEFAULT_FIELD;
  const field = parseField(fieldText);
  const path = blueprint.manifest?.path;
  if (field === undefined) return unknownField(path ?? '', fieldText);
  if (path !== undefined) return inNamedFile(files, path, field, workload, index);
  const candidates = candidatesOf(index, workload);
  const only = candidates[0];
  if (only === undefined) return { kind: 'missing', reason: missingReason(workload, index) };
  if (candidates.length > 1) return { kind: 'ambiguous', candidates };
  return only.located;
}

function inNamedFile(files: Files, given: string, field: Field, workload: WorkloadName, index: WorkloadIndex): FoundTarget {
  const path = insidePath(given);
  if (path === undefined) {
    const reason = `\`manifest.path\` \`${given}\` leaves the repository`;
    const fix = 'Give a path relative to the repository, with forward slashes and without `..`.';
    return { kind: 'refused', file: given, line: 1, reason, fix };
  }
  const cacheKey = `${field.text}\0${path}`;
  let inspection = index.named.get(cacheKey);
  if (inspection === undefined) {
    const bytes = files.read(path);
    if (bytes === undefined) return { kind: 'missing', reason: `there is no file ${path}` };
    inspection = inspectFile(path, bytes, field);
    index.named.set(cacheKey, inspection);
  }
  if (inspection.kind === 'refused') return inspection;
  const located = pick(path, inspection, workload);
  if (located.kind === 'absent') return { kind: 'missing', reason: `${path} holds no ${describe(workload)}` };
  if (located.kind === 'ambiguous') return { kind: 'ambiguous', candidates: located.lines.map((line) => ({ path, line })) };
  return located;
}

/** The path in its plain form; undefined when it is absolute, climbs, enters `.git` or uses backslashes. */
export function insidePath(given: string): string | undefined {
  if (given.startsWith('/') || /^[A-Za-z]:/.test(given) || /[\\\0]/.test(given)) return undefined;
  const parts = given.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || parts.some((part) => part === '..' || part.toLowerCase() === '.git')) return undefined;
  return parts.join('/');
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
