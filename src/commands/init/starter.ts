import type { Blueprint, WorkloadKind } from '../../policy/blueprint/types.ts';

/** Facts that a starter blueprint is made from. */
export interface StarterFacts {
  /** The service's name: a DNS label. */
  readonly name: string;
  readonly workload: {
    readonly cluster: string | undefined;
    readonly kind: WorkloadKind;
    readonly name: string;
    readonly namespace: string | undefined;
  };
  /**
   * Place where Git states the count, or would; `replicas` is undefined where it is not a number that can be
   * edited.
   */
  readonly place: {
    readonly path: string;
    readonly line: number;
    readonly replicas: number | undefined;
    readonly absent: boolean;
  };
  /** Lines below `spec:` that choose a place. */
  readonly choices: readonly string[];
  /** True where a person has to choose among them, or to accept the only one despite what holds it. */
  readonly open: boolean;
  /**
   * True where a chart or a remote base makes the workload, so that its kind, name and namespace are guessed.
   */
  readonly guessed: boolean;
  /** Reason nothing will be proposed yet, and what to do about it. */
  readonly held: string | undefined;
  /** Quantities of one pod by the blueprint's keys, such as `cpu_request`. */
  readonly resources: Readonly<Record<string, string>>;
}

/** Checks whether a blueprint covers a workload already. One without a namespace may be in any. */
export function covers({ workload: own }: Blueprint, workload: StarterFacts['workload']): boolean {
  const elsewhere =
    own.namespace !== undefined && workload.namespace !== undefined && own.namespace !== workload.namespace;
  if (own.kind !== workload.kind || own.name !== workload.name || elsewhere) return false;
  return workload.cluster === undefined || workload.cluster === own.cluster;
}

/**
 * Writes a blueprint that passes `validate`, with everything the manifest states and a first guess at the
 * rest.
 */
export function starterBlueprint({
  name,
  workload,
  place,
  choices,
  open,
  guessed,
  held,
  resources,
}: StarterFacts): string {
  const { cluster, kind, namespace } = workload;
  const identity = [
    ...(cluster === undefined ? [] : [`cluster: ${scalar(cluster)}`]),
    ...(kind === 'Deployment' ? [] : [`kind: ${kind}`]),
    ...(namespace === undefined ? [] : [`namespace: ${scalar(namespace)}`]),
    ...(workload.name === name ? [] : [`name: ${scalar(workload.name)}`]),
  ].join(', ');
  const { replicas = 1 } = place;
  const stated = place.absent
    ? `states no count, so Kubernetes runs ${replicas}`
    : `states ${place.replicas ?? 'no plain number'}`;
  const requests = Object.entries(resources).map(([key, value]) => `    ${key}: ${value}`);
  const lines = choices.length > 0 || !place.absent ? choices : ['manifest: {create: true}'];
  const created = place.absent && !open ? ' # the first pull request writes the missing count' : '';
  return `${[
    `# ${kind} ${inComment(workload.name)}: ${inComment(place.path)}:${place.line} ${stated}. A start: make every number your own.`,
    ...(guessed
      ? ['# No manifest here declares it: correct kind, name and namespace by what runs in the cluster.']
      : []),
    ...(held === undefined ? [] : [`# Held: ${inComment(held)}`]),
    'metadata:',
    `  name: ${scalar(name)}`,
    '  version: 0.1.0',
    'spec:',
    ...(identity === '' ? [] : [`  workload: {${identity}}`]),
    ...lines.map((line) => `  ${open ? '# ' : ''}${line}${created}`),
    '  scaling:',
    `    min_replicas: ${Math.max(1, Math.min(replicas, 2))}`,
    `    max_replicas: ${Math.max(3, replicas * 2)}`,
    '    target_cpu_utilization: 70%',
    '    target_memory_utilization: 80%',
    '    scale_up_threshold: 80%',
    '    scale_down_threshold: 40%',
    ...(requests.length > 0 ? ['  resources: # of one pod, as the manifest has them', ...requests] : []),
    '  # performance: {latency_p95_target: 200ms, error_rate_threshold: 1%}',
  ].join('\n')}\n`;
}

/**
 * Writes a `trimtab.yaml` whose only source of figures is a file, so that the first plan needs nothing else.
 */
export function starterConfig(snapshot: string, clusters: readonly string[]): string {
  const others = clusters.map(
    (name) =>
      `  # ${inComment(name)}: {metrics: [{kind: kubernetes, context: ...}]} # the file above serves it until then\n`,
  );
  return `# Every key is optional.
clusters:
  default:
    metrics:
      # The first source that knows a figure wins. Put a cluster or Prometheus here when the first plans look right.
      - kind: snapshot
        path: ${snapshot}
${others.join('')}`;
}

/**
 * Writes a text as a YAML scalar: in quotes unless it is a plain name that no parser reads as anything else.
 */
function scalar(text: string): string {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/.test(text)
    ? text
    : JSON.stringify(text);
}

function inComment(text: string): string {
  return /^[\x20-\x7e]+$/.test(text) ? text : JSON.stringify(text);
}
