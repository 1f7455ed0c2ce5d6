import type { Series } from '../../metrics/prometheus/answer.ts';
import { labelMatchers } from '../../metrics/prometheus/queries.ts';
import { type Environment, openPrometheus, type PrometheusAccess } from './api.ts';
import { seconds, sendQuery } from './query.ts';

/** A workload that a Prometheus has series of. */
interface MeasuredWorkload {
  readonly namespace: string;
  readonly name: string;
}

/** Series of a Prometheus that the default queries rest on, as far as they are there. */
export interface PrometheusFacts {
  /** Workloads that kube-state-metrics exports, with the labels of the source. */
  readonly workloads: readonly MeasuredWorkload[];
  /** Metrics of which there is no series with the labels of the source, each with its exporter. */
  readonly absent: readonly { readonly metric: string; readonly exporter: string }[];
  /** True where leaving out the labels of the source would find some of them. */
  readonly labelsExclude: boolean;
}

/** Metrics that the default queries rest on, by what exports them. */
const EXPORTED = {
  kube_pod_owner: 'kube-state-metrics',
  kube_replicaset_owner: 'kube-state-metrics',
  kube_pod_container_resource_requests: 'kube-state-metrics',
  kube_deployment_spec_replicas: 'kube-state-metrics',
  container_cpu_usage_seconds_total: 'cadvisor, by way of the kubelets',
  container_memory_working_set_bytes: 'cadvisor, by way of the kubelets',
} as const;

/**
 * Looks for what the default queries need at a time, whatever the namespaces of blueprints; undefined where it
 * fails.
 */
export async function inspectPrometheus(
  options: PrometheusAccess & { readonly labels: Readonly<Record<string, string>> },
  now: Date,
  environment: Environment,
): Promise<PrometheusFacts | undefined> {
  const post = openPrometheus(options, environment);
  const ask = async (query: string): Promise<readonly Series[] | undefined> => {
    const form = { query, time: seconds(now.getTime()), timeout: `${options.timeout}ms` };
    const { answer } = await sendQuery(post, '/api/v1/query', form);
    return answer.kind === 'series' ? answer.series : undefined;
  };
  const labels = labelMatchers(options.labels).map((matcher) => `, ${matcher}`);
  const present = (matchers: string) =>
    ask(`count by (__name__) ({__name__=~"${Object.keys(EXPORTED).join('|')}"${matchers}})`);
  const found = await present(labels.join(''));
  if (found === undefined) return undefined;
  const names = new Set(found.map(({ labels: { __name__: name } }) => name));
  const absent = Object.entries(EXPORTED).filter(([metric]) => !names.has(metric));
  const anywhere = absent.length > 0 && labels.length > 0 ? await present('') : undefined;
  return {
    workloads: await listWorkloads(ask, labels.join('')),
    absent: absent.map(([metric, exporter]) => ({ metric, exporter })),
    labelsExclude: (anywhere?.length ?? 0) > found.length,
  };
}

async function listWorkloads(
  ask: (query: string) => Promise<readonly Series[] | undefined>,
  labels: string,
): Promise<MeasuredWorkload[]> {
  const series = await ask(
    `count by (namespace, deployment, statefulset) ({__name__=~"kube_deployment_spec_replicas|kube_statefulset_replicas"${labels}})`,
  );
  return (series ?? []).flatMap(({ labels: { namespace, deployment, statefulset } }) => {
    const name = deployment ?? statefulset;
    return namespace === undefined || name === undefined ? [] : [{ namespace, name }];
  });
}
