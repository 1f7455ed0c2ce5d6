import configSchema from '../../../schemas/config.schema.json' with { type: 'json' };
import policiesSchema from '../../../schemas/policies.schema.json' with { type: 'json' };
import { formatInstant } from '../../lib/time.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import { inComment, schemaLine } from './text.ts';

/**
 * Writes a `trimtab.yaml` whose only source of figures is a file, so that the first plan needs nothing else; or the
 * Prometheus at a URL, where one is known.
 */
export function starterConfig(snapshot: string, clusters: readonly string[], prometheus?: string): string {
  const until = prometheus === undefined ? ' # the file above serves it until then' : '';
  const others = clusters.map(
    (name) => `  # ${inComment(name)}: {metrics: [{kind: kubernetes, context: ...}]}${until}\n`,
  );
  const source = prometheus === undefined ? fileSource(snapshot) : prometheusSource(prometheus);
  return `${schemaLine(configSchema.$id)}
# Every key is optional.
clusters:
  default:
    metrics:
${source}${others.join('')}`;
}

function fileSource(snapshot: string): string {
  return `      # The first source that knows a figure wins. Put a cluster or Prometheus here when the first plans look right:
      # - kind: kubernetes # by the kubeconfig of the job
      # - {kind: prometheus, url: "https://prometheus.example.org"}
      - kind: snapshot
        path: ${snapshot}
`;
}

function prometheusSource(url: string): string {
  return `      # The first source that knows a figure wins. The job that runs Trimtab has to reach this one.
      - kind: prometheus
        url: ${JSON.stringify(url)}
        # token_env: PROMETHEUS_TOKEN # the variable that holds a bearer token
`;
}

/** Writes a policy file that says in words what holds without one, for people to tighten. */
export function starterPolicies(): string {
  return `${schemaLine(policiesSchema.$id)}
# What holds for every service: a blueprint may tighten it and never loosen it. Forbidden beats approval beats allowed.
allowed_operations: # opened as pull requests that need nobody's approval by name
  - scale_within_limits
  - rollback
requires_approval: # pending until one of the blueprint's approvers has approved
  - scale_beyond_limits
  - modify_blueprint
  - adjust_resources_within_10_percent
  - change_resource_limits_beyond_10_percent
  - modify_deployment_strategy
  - change_health_checks
  - change_image
  - modify_configmaps
  - create_new_resources
forbidden_operations:
  - delete_deployment
  - delete_service
  - delete_persistent_volumes
  - modify_secrets
# freeze: [{from: "Fri 16:00", to: "Mon 08:00", time_zone: Europe/Berlin, reason: weekend}]
# rules:
#   - name: big-steps
#     when: operation.startsWith("scale_") && has(before.replicas) && has(after.replicas) && after.replicas > 2 * before.replicas
#     effect: require_approval
`;
}

/**
 * Writes a snapshot with an entry for each service and no figure yet: a plan then says which are to be filled
 * in.
 */
export function starterSnapshot(blueprints: readonly Blueprint[], now: Date): string {
  const services = blueprints.map(({ name, scaling, performance }) => {
    const asked = {
      cpu_utilization: scaling.targetCpu,
      memory_utilization: scaling.targetMemory,
      latency_p95: performance.latencyP95Target,
    };
    const names = Object.entries(asked).flatMap(([figure, target]) => (target === undefined ? [] : [figure]));
    const figures = names.length > 0 ? names : ['latency_p95'];
    return { service: name, metrics: Object.fromEntries(figures.map((figure) => [figure, null])) };
  });
  return `${JSON.stringify({ timestamp: formatInstant(now), services }, null, 2)}\n`;
}
