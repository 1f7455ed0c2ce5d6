import { closest } from '../lib/did-you-mean.ts';
import { type Place, showPlace } from '../lib/errors.ts';
import { once } from '../lib/once.ts';
import { parseYaml } from '../lib/yaml.ts';
import { readBytes } from '../manifests/document/object.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Files } from '../ports/files.ts';
import type { Source } from '../scaling/facts.ts';
import { isManifestPath } from '../workloads/gather.ts';
import type { WorkloadIndex } from '../workloads/scan.ts';
import { type Located, locateAll } from './locate.ts';

/** Finding in the manifests about a blueprint's workload that would hold the service. */
export interface WorkloadFinding {
  /**
   * `error`: the blueprint names a file that does not hold its workload. `warning`: nothing can be edited, or
   * a name looks misspelt; the manifests may be elsewhere. `note`: something else owns the count.
   */
  readonly level: 'error' | 'warning' | 'note';
  readonly service: string;
  readonly place: Place;
  readonly message: string;
}

/** Checks for each blueprint that the manifests hold its workload, in the namespace that it states. */
export function checkWorkloads(
  files: Files,
  blueprints: readonly Blueprint[],
  sources: readonly Source[],
  index: WorkloadIndex,
): WorkloadFinding[] {
  const located = locateAll(files, blueprints, index);
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const namespaces = once(() => statedNamespaces(files, texts));
  return blueprints.flatMap((blueprint) => {
    const found = located.get(blueprint.name);
    const finding = found && examine(blueprint, found, index, namespaces);
    if (!finding) return [];
    const { level, rule, message } = finding;
    const place = { file: blueprint.path, ...placeOf(blueprint.path, texts.get(blueprint.path) ?? '', rule) };
    return [{ level, service: blueprint.name, place, message: `${rule}: ${message}` }];
  });
}

/** Formats a finding as `file:line:column: warning: rule: message`. */
export function formatFinding({ level, place, message }: WorkloadFinding): string {
  return `${showPlace(place)}: ${level === 'error' ? '' : `${level}: `}${message}`;
}

interface Finding {
  readonly level: WorkloadFinding['level'];
  readonly rule: string;
  readonly message: string;
}

function examine(
  blueprint: Blueprint,
  { desired, rivals }: Located,
  index: WorkloadIndex,
  namespaces: () => ReadonlySet<string>,
): Finding | undefined {
  const { workload, manifest } = blueprint;
  const misspelt = isKnownNamespace(workload.namespace, index)
    ? undefined
    : misspeltNamespace(workload.namespace, namespaces());
  const rule = manifest.path === undefined ? 'spec.workload' : 'spec.manifest.path';
  if (desired.kind !== 'held') return misspelt && { ...misspelt, rule: 'spec.workload.namespace' };
  const message = `${desired.reason}: ${desired.message}`;
  if (rivals !== undefined) return { level: 'error', rule, message };
  switch (desired.reason) {
    case 'manifest_missing': {
      const level = manifest.path === undefined ? 'warning' : 'error';
      return { level, rule, message: misspelt ? `${message} (${misspelt.message})` : message };
    }
    case 'manifest_refused':
    case 'ambiguous_manifest':
      return { level: 'warning', rule, message };
    default:
      return { level: 'note', rule, message };
  }
}

function isKnownNamespace(namespace: string | undefined, { workloads }: WorkloadIndex): boolean {
  if (namespace === undefined) return true;
  for (const { byNamespace } of workloads.values()) if (byNamespace.has(namespace)) return true;
  return false;
}

/** Says that no manifest states a namespace; undefined where one does, or none states any. */
function misspeltNamespace(
  namespace = '',
  stated: ReadonlySet<string>,
): Pick<Finding, 'level' | 'message'> | undefined {
  if (stated.size === 0 || stated.has(namespace)) return undefined;
  const near = closest(namespace, [...stated]);
  const hint = near === undefined ? '' : `: did you mean "${near}"?`;
  return {
    level: near === undefined ? 'note' : 'warning',
    message: `no manifest states the namespace "${namespace}"${hint}`,
  };
}

/** Lists the namespaces that any manifest states, be it for what it delivers or as an object. */
function statedNamespaces(files: Files, blueprints: ReadonlyMap<string, string>): ReadonlySet<string> {
  const stated = new Set<string>();
  for (const path of files.list()) {
    if (!isManifestPath(path) || blueprints.has(path)) continue;
    const bytes = readBytes(files, path);
    const text = Buffer.isBuffer(bytes) ? bytes.toString('utf8') : '';
    for (const [, name = ''] of text.matchAll(/"?namespace"?: *["']?([a-z0-9][a-z0-9-]*)/gi))
      stated.add(name);
    if (!/"?kind"?: *["']?Namespace\b/.test(text)) continue;
    for (const [, name = ''] of text.matchAll(/"?name"?: *["']?([a-z0-9][a-z0-9-]*)/g)) stated.add(name);
  }
  return stated;
}

function placeOf(
  path: string,
  text: string,
  rule: string,
): { readonly line: number; readonly column: number } {
  const parsed = parseYaml(path, text);
  return parsed.kind === 'yaml' ? parsed.yaml.place(rule) : { line: 1, column: 1 };
}
