/** One series: its name with labels, and its value at a time in seconds; undefined where it has no sample. */
export type SampleSeries = readonly [string, (at: number) => number | undefined];

/** A pod as kube-state-metrics and cadvisor export it. */
export interface PodSeries {
  readonly namespace: string;
  readonly pod: string;
  /** As `ReplicaSet/web-7d9`. */
  readonly owner: string;
  readonly containers: Readonly<Record<string, ContainerSeries>>;
  /** When it began and ended, in seconds. */
  readonly since?: number;
  readonly until?: number;
  /** When it began, in seconds since 1970. */
  readonly startTime?: number;
  /** Checks for its readiness at a time, in seconds. */
  readonly ready?: (at: number) => boolean;
  /** False where its kubelet does not answer: kube-state-metrics knows it still. */
  readonly scraped?: boolean;
}

interface ContainerSeries {
  /** Cores, now or by time. */
  readonly cpu: number | ((at: number) => number);
  /** Bytes. */
  readonly memory: number;
  readonly requests?: { readonly cpu: number; readonly memory: number };
  readonly limits?: { readonly cpu: number; readonly memory: number };
  readonly restarts?: (at: number) => number;
  /** Begins a new series for each life of the container, as cadvisor does, of so many seconds. */
  readonly lives?: number;
}

export function podSeries({
  namespace,
  pod,
  owner,
  containers,
  since = Number.NEGATIVE_INFINITY,
  until = Number.POSITIVE_INFINITY,
  startTime = 1,
  ready = () => true,
  scraped = true,
}: PodSeries): SampleSeries[] {
  const alive = (value: (at: number) => number) => (at: number) =>
    at >= since && at <= until ? value(at) : undefined;
  const [ownerKind, ownerName] = owner.split('/');
  const of = `namespace="${namespace}",pod="${pod}"`;
  const series: SampleSeries[] = [
    [
      `kube_pod_owner{${of},owner_kind="${ownerKind}",owner_name="${ownerName}",owner_is_controller="true"}`,
      alive(() => 1),
    ],
    ...['Running', 'Pending', 'Failed'].map(
      (phase): SampleSeries => [
        `kube_pod_status_phase{${of},phase="${phase}"}`,
        alive(() => (phase === 'Running' ? 1 : 0)),
      ],
    ),
    [`kube_pod_info{${of},node="n1"}`, alive(() => 1)],
    [`kube_pod_status_ready{${of},condition="true"}`, alive((at) => (ready(at) ? 1 : 0))],
    [`kube_pod_start_time{${of}}`, alive(() => startTime)],
    // The sandbox, and the pod as a whole: neither is a container.
    [`container_cpu_usage_seconds_total{${of},container="POD",image="pause"}`, alive((at) => at)],
    [`container_cpu_usage_seconds_total{${of},container="",image=""}`, alive((at) => at * 10)],
  ];
  for (const [container, { cpu, memory, requests, limits, restarts = () => 0, lives }] of Object.entries(
    containers,
  )) {
    const own = `${of},container="${container}"`;
    const name = 'container_cpu_usage_seconds_total';
    const used = typeof cpu === 'number' ? (at: number) => Math.max(0, at - Math.max(0, since)) * cpu : cpu;
    if (lives === undefined) series.push([`${name}{${own},image="app",cpu="total"}`, alive(used)]);
    else series.push(...livesOf(`${name}{${own},image="app",cpu="total"}`, alive(used), lives));
    series.push([`container_memory_working_set_bytes{${own},image="app"}`, alive(() => memory)]);
    series.push([`kube_pod_container_status_restarts_total{${own}}`, alive(restarts)]);
    for (const [what, amounts] of Object.entries({ requests, limits })) {
      for (const [resource, amount] of Object.entries(amounts ?? {})) {
        series.push([
          `kube_pod_container_resource_${what}{${own},resource="${resource}"}`,
          alive(() => amount),
        ]);
      }
    }
  }
  return scraped ? series : series.filter(([name]) => !name.startsWith('container_'));
}

/** A counter of a container that begins anew every so many seconds, under another id. */
function livesOf(name: string, value: SampleSeries[1], seconds: number): SampleSeries[] {
  return Array.from({ length: Math.ceil((3 * 3_600) / seconds) }, (_, life): SampleSeries => {
    const begin = value(life * seconds) ?? 0;
    const within = (at: number) => Math.floor(at / seconds) === life;
    return [
      name.replace('{', `{id="${life}",`),
      (at) => (within(at) ? (value(at) ?? begin) - begin : undefined),
    ];
  });
}

/** A Deployment with its one ReplicaSet. */
export function deploymentSeries(
  namespace: string,
  name: string,
  replicaSet: string,
  replicas: number,
): SampleSeries[] {
  return [
    [
      `kube_replicaset_owner{namespace="${namespace}",replicaset="${replicaSet}",owner_kind="Deployment",owner_name="${name}"}`,
      () => 1,
    ],
    [`kube_deployment_spec_replicas{namespace="${namespace}",deployment="${name}"}`, () => replicas],
    [`kube_deployment_status_replicas_ready{namespace="${namespace}",deployment="${name}"}`, () => replicas],
  ];
}

/** Requests per second of one pod, all between 0.1 s and 0.2 s, a share of them answered with a 503. */
export function requestSeries(
  namespace: string,
  pod: string,
  perSecond: number,
  failing: number,
): SampleSeries[] {
  const name = 'http_request_duration_seconds';
  const of = `namespace="${namespace}",pod="${pod}"`;
  return Object.entries({ '200': 1 - failing, '503': failing }).flatMap(([code, share]) => {
    const total = (at: number) => at * perSecond * share;
    const bucket = (le: string, value: (at: number) => number): SampleSeries => [
      `${name}_bucket{${of},code="${code}",le="${le}"}`,
      value,
    ];
    return [
      bucket('0.1', () => 0),
      bucket('0.2', total),
      bucket('+Inf', total),
      [`${name}_count{${of},code="${code}"}`, total],
    ];
  });
}

/** As an exporter shows it now. */
export function exposition(series: readonly SampleSeries[], at: number): string {
  return series
    .flatMap(([name, value]) => (value(at) === undefined ? [] : `${name} ${value(at)}\n`))
    .join('');
}

/** As promtool backfills it: every sample from `from` to `to`, in seconds. */
export function openMetrics(series: readonly SampleSeries[], from: number, to: number, step: number): string {
  const lines: string[] = [];
  for (const [name, value] of series) {
    for (let at = from; at <= to; at += step) {
      const sample = value(at - from);
      if (sample !== undefined) lines.push(`${name} ${sample} ${at}`);
    }
  }
  return `${lines.join('\n')}\n# EOF\n`;
}
