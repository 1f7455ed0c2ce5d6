import { isObject, type Json, member, objects, ordinal, scalar, text, texts } from '../../lib/json.ts';

/**
 * Objects of Argo CD and Flux, cut down to what says whether a commit has arrived and who ignores a count.
 * Shapes: https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml,
 * https://fluxcd.io/flux/components/kustomize/kustomizations/ and
 * https://fluxcd.io/flux/components/helm/helmreleases/. Times are ISO 8601.
 */

/** One place that an Application takes manifests from; `revisions` stand in the order of these. */
interface ApplicationSource {
  readonly repo: string;
  readonly path: string | undefined;
  /** Branch, tag, commit or range that it follows; undefined for the default branch. */
  readonly revision: string | undefined;
  /** True where the Application itself says something of counts: values, parameters, replicas, patches. */
  readonly adjusted: boolean;
  /** A Helm chart from a registry: its revision is a version, no commit. */
  readonly chart: boolean;
}

export interface Application {
  readonly namespace: string;
  readonly name: string;
  readonly sources: readonly ApplicationSource[];
  /** True where Argo CD is told to leave it alone. */
  readonly paused: boolean;
  /** Revisions that live state was compared with last. */
  readonly revisions: readonly string[];
  /** Revisions that the last sync applied. */
  readonly applied: readonly string[];
  readonly history: readonly { readonly revisions: readonly string[]; readonly at: string }[];
  /**
   * With the source hydrator: the commit that people wrote, and the one made from it, which `revisions` speak
   * of.
   */
  readonly hydrated: { readonly dry: string; readonly made: string } | undefined;
  readonly hydrates: boolean;
  readonly sync: string;
  /** Of the last sync. */
  readonly phase: string | undefined;
  readonly message: string | undefined;
  readonly finishedAt: string | undefined;
  readonly reconciledAt: string | undefined;
  readonly health: string;
  readonly error: string | undefined;
  readonly automated: boolean;
  readonly ignore: readonly IgnoreRule[];
  /** Keys of the workloads it manages, as `workloadKey` makes them. */
  readonly workloads: readonly string[];
}

/**
 * One entry of `ignoreDifferences` (https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/), where
 * group and kind are globs, or of Flux's `ignore`
 * (https://fluxcd.io/flux/components/helm/helmreleases/#ignore-rules), where all four are regular
 * expressions. What is absent is anything.
 */
export interface IgnoreRule {
  readonly syntax: 'globs' | 'expressions';
  readonly group: string | undefined;
  readonly kind: string | undefined;
  readonly namespace: string | undefined;
  readonly name: string | undefined;
  /** JSON pointers and jq paths. */
  readonly paths: readonly string[];
  readonly managers: readonly string[];
}

/** A Kustomization or a HelmRelease. */
export interface FluxObject {
  readonly kind: 'Kustomization' | 'HelmRelease';
  readonly namespace: string;
  readonly name: string;
  /** True where its controller has seen the newest spec. */
  readonly observed: boolean;
  readonly suspended: boolean;
  readonly reconciling: boolean;
  readonly ready: { readonly status: string; readonly message: string; readonly since: string | undefined };
  /** As Flux writes it: `branch@sha1:<sha>`; for an OCI artifact the commit that it was made from. */
  readonly applied: string | undefined;
  readonly ignore: readonly IgnoreRule[];
  /** `namespace/name` of the Kustomization that applied it. */
  readonly parent: string | undefined;
  readonly workloads: readonly string[];
}

export function workloadKey(kind: string, namespace: string, name: string): string {
  return `${kind}/${namespace}/${name}`;
}

export function readApplication(item: Json): Application {
  const meta = member(item, 'metadata');
  const spec = member(item, 'spec');
  const status = member(item, 'status');
  const operation = member(status, 'operationState');
  const hydrator = member(member(status, 'sourceHydrator'), 'lastSuccessfulOperation');
  const [dry, made] = [text(hydrator.drySHA), text(hydrator.hydratedSHA)];
  const failure = objects(status.conditions).find((condition) => scalar(condition.type).endsWith('Error'));
  const destination = text(member(spec, 'destination').namespace) ?? '';
  return {
    namespace: text(meta.namespace) ?? '',
    name: text(meta.name) ?? '',
    sources: (Array.isArray(spec.sources) ? objects(spec.sources) : [member(spec, 'source')]).map(readSource),
    paused: texts(member(meta, 'annotations'))['argocd.argoproj.io/skip-reconcile'] === 'true',
    revisions: revisions(member(status, 'sync')),
    applied: revisions(member(operation, 'syncResult')),
    history: objects(status.history).flatMap((entry) => {
      const at = text(entry.deployedAt);
      return at === undefined ? [] : [{ revisions: revisions(entry), at }];
    }),
    hydrated: dry !== undefined && made !== undefined ? { dry, made } : undefined,
    hydrates: isObject(spec.sourceHydrator),
    sync: text(member(status, 'sync').status) ?? 'Unknown',
    phase: text(operation.phase),
    message: text(operation.message),
    finishedAt: text(operation.finishedAt),
    reconciledAt: text(status.reconciledAt),
    health: text(member(status, 'health').status) ?? 'Unknown',
    error: failure && `${scalar(failure.type)}: ${text(failure.message) ?? 'no message'}`,
    automated:
      isObject(member(spec, 'syncPolicy').automated) &&
      member(member(spec, 'syncPolicy'), 'automated').enabled !== false,
    ignore: objects(spec.ignoreDifferences).map(readIgnoreRule),
    workloads: objects(status.resources).map((r) =>
      workloadKey(scalar(r.kind), text(r.namespace) ?? destination, scalar(r.name)),
    ),
  };
}

function readSource(source: Json): ApplicationSource {
  const kustomize = member(source, 'kustomize');
  return {
    repo: text(source.repoURL) ?? '',
    path: text(source.path),
    revision: text(source.targetRevision),
    adjusted:
      isObject(source.helm) ||
      ['replicas', 'patches', 'components'].some((key) => kustomize[key] !== undefined),
    chart: text(source.chart) !== undefined,
  };
}

/** Paths are kept as written: `reachesCount` reads pointers and jq alike. */
export function readIgnoreRule(rule: Json): IgnoreRule {
  return {
    syntax: 'globs',
    group: text(rule.group) ?? '',
    kind: text(rule.kind) ?? '*',
    namespace: text(rule.namespace),
    name: text(rule.name),
    paths: [...strings(rule.jsonPointers), ...strings(rule.jqPathExpressions)],
    managers: strings(rule.managedFieldsManagers),
  };
}

/**
 * Reads the ignore rules of a HelmRelease's drift detection, or of a Kustomization (since Flux 2.9). Labels
 * are not looked at: they narrow a rule only.
 */
function readFluxRule(rule: Json): IgnoreRule {
  const { group, kind, namespace, name } = member(rule, 'target');
  const target = { group: text(group), kind: text(kind), namespace: text(namespace), name: text(name) };
  return { syntax: 'expressions', ...target, paths: strings(rule.paths), managers: [] };
}

export function readFluxObject(kind: FluxObject['kind'], item: Json): FluxObject {
  const meta = member(item, 'metadata');
  const spec = member(item, 'spec');
  const status = member(item, 'status');
  const condition = (type: string) => objects(status.conditions).find((c) => c.type === type);
  const ready = condition('Ready');
  const labels = texts(meta.labels);
  return {
    kind,
    namespace: text(meta.namespace) ?? '',
    name: text(meta.name) ?? '',
    observed: (ordinal(status.observedGeneration) ?? 0) >= (ordinal(meta.generation) ?? 0),
    suspended: spec.suspend === true,
    reconciling: condition('Reconciling')?.status === 'True',
    ready: {
      status: text(ready?.status) ?? 'Unknown',
      message: text(ready?.message) ?? 'no Ready condition',
      since: text(ready?.lastTransitionTime),
    },
    applied: text(status.lastAppliedOriginRevision) ?? text(status.lastAppliedRevision),
    ignore: objects(kind === 'HelmRelease' ? member(spec, 'driftDetection').ignore : spec.ignore).map(
      readFluxRule,
    ),
    parent: namespacedName(labels, 'kustomize.toolkit.fluxcd.io'),
    workloads: objects(member(status, 'inventory').entries).flatMap((entry) => {
      // `<namespace>_<name>_<group>_<kind>`; none of the four may hold an underscore.
      const [namespace, name, , objectKind] = scalar(entry.id).split('_');
      return namespace && name && objectKind ? [workloadKey(objectKind, namespace, name)] : [];
    }),
  };
}

/** Returns what the labels `<prefix>/name` and `<prefix>/namespace` point at. */
export function namespacedName(labels: Readonly<Record<string, string>>, prefix: string): string | undefined {
  const [namespace, name] = [labels[`${prefix}/namespace`], labels[`${prefix}/name`]];
  return namespace !== undefined && name !== undefined ? `${namespace}/${name}` : undefined;
}

function revisions(of: Json): readonly string[] {
  const many = strings(of.revisions);
  const one = text(of.revision);
  return many.length > 0 || one === undefined ? many : [one];
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
