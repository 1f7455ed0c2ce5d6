import type { Series } from './answer.ts';
import { SCRAPE_LABELS } from './counters.ts';
import { STATE_LABEL } from './state-query.ts';

/** Labels that several series of one workload may differ in although it is the same workload. */
const SAME: ReadonlySet<string> = new Set([
  ...SCRAPE_LABELS,
  ...['__name__', STATE_LABEL, 'namespace', 'deployment', 'statefulset', 'rollout', 'name', 'strategy'],
]);
/** Labels that a scrape job copies from the exporter's pod. */
const SAME_PATTERN =
  /^(app|release|chart|heritage|component|version|revision|team|owner)$|^(app_kubernetes_io|helm_sh|pod_template|label|container|pod|uid)/i;
const CLUSTER_PATTERN = /cluster|region|zone|site|env|stage|tenant|datacenter|^dc$/i;

/** A label that tells clusters apart, with its values, of which one may be empty. */
export interface ClusterLabel {
  readonly name: string;
  readonly values: readonly string[];
}

/**
 * Finds the label by which the series of one workload are of several clusters. A label that only some series
 * have counts where its name says so.
 */
export function findClusterLabel(series: readonly Series[]): ClusterLabel | undefined {
  const names = new Set(series.flatMap(({ labels }) => Object.keys(labels)));
  const found = [...names].flatMap((name): ClusterLabel[] => {
    if (SAME.has(name) || SAME_PATTERN.test(name)) return [];
    const values = [...new Set(series.map(({ labels }) => labels[name] ?? ''))].sort();
    const stated = values.filter((value) => value !== '');
    return stated.length > 1 || (values.length > 1 && CLUSTER_PATTERN.test(name)) ? [{ name, values }] : [];
  });
  return (
    found.find(({ name }) => /cluster/i.test(name)) ??
    found.find(({ name }) => CLUSTER_PATTERN.test(name)) ??
    found[0]
  );
}

/** Says that a Prometheus keeps several clusters, and what to write. */
export function severalClusters({ name, values }: ClusterLabel): string {
  const [first = ''] = values.filter((value) => value !== '');
  const list = values.map((value) => (value === '' ? 'none' : value)).join(', ');
  return `this Prometheus keeps several clusters, by the label ${name} (${list}): set labels of this source in trimtab.yaml, such as labels: {${name}: ${first}}`;
}
