/** Files of small GitOps repositories, as text. */

export function blueprintText(
  name: string,
  more: { readonly scaling?: string; readonly rest?: string } = {},
): string {
  return `metadata: {name: ${name}}
spec:
  scaling:
    min_replicas: 1
    max_replicas: 5
    target_cpu_utilization: 70%
    scale_up_threshold: 80%
    scale_down_threshold: 40%
${more.scaling ?? ''}
${more.rest ?? ''}`;
}

export function deploymentText(name: string, replicas = 2): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  replicas: ${replicas}
`;
}

export interface Reading {
  readonly replicas?: number;
  readonly cpu?: number;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A snapshot in which each service runs as stated, by default two replicas at 90 % CPU. */
export function snapshotText(
  services: Readonly<Record<string, Reading>>,
  timestamp = '2026-02-10T18:30:00Z',
): string {
  return JSON.stringify({
    timestamp,
    services: Object.entries(services).map(([service, { replicas = 2, cpu = 0.9, more = {} }]) => ({
      service,
      replicas,
      pods_running: replicas,
      pods_ready: replicas,
      metrics: {
        cpu_utilization: cpu,
        memory_utilization: 0.5,
        latency_p95: 100,
        throughput: 100,
        error_rate: 0.001,
        ...more,
      },
    })),
  });
}
