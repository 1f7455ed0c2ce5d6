import type { StarterFacts } from './facts.ts';

/**
 * Writes the lines below `spec.scaling:`, each number with its reason; `fromHistory` are those that the past tells. Only what the manifest can carry is
 * stated: a utilization whose request or limit is not there is never measured, and would hold the service.
 */
export function scalingLines(
  {
    workload,
    place: { replicas = 1, absent },
    resources,
    autoscaler,
  }: Pick<StarterFacts, 'workload' | 'place' | 'resources' | 'autoscaler'>,
  fromHistory?: readonly string[],
): string[] {
  if (autoscaler !== undefined) return underAutoscaler(autoscaler);
  if (fromHistory !== undefined) return [...fromHistory, ...shrinkLines(workload)];
  const stated = absent ? 'Kubernetes runs where no count is stated' : 'Git states';
  const single = replicas < 2;
  return [
    `min_replicas: ${single ? 1 : 2} # ${single ? `as ${stated}; 2 would outlive the loss of one` : 'one serves while the other is lost or moves'}`,
    `max_replicas: ${Math.max(3, replicas * 2)} # ${replicas < 2 ? 'room for a burst' : `twice the ${replicas} that ${stated}`}; what one more costs is yours to decide`,
    ...shrinkLines(workload),
    ...(resources.cpu_request === undefined ? WITHOUT_REQUEST : proportional(resources)),
  ];
}

function shrinkLines({ kind }: StarterFacts['workload']): string[] {
  return kind === 'StatefulSet'
    ? ['# allow_scale_down: true # a StatefulSet shrinks only where this is stated: its volumes stay behind']
    : [];
}

/** Limits within which the floor of an autoscaler is proposed. */
function underAutoscaler({ min, max }: NonNullable<StarterFacts['autoscaler']>): string[] {
  const least = Math.min(max, min < 2 ? 1 : 2);
  return [
    `min_replicas: ${least} # no floor below is proposed${least < 2 ? '; 2 would outlive the loss of one' : ': one serves while the other is lost or moves'}`,
    `max_replicas: ${max} # the ceiling that Git states; what one more costs is yours to decide`,
    'strategy: evidence # the numbers that the past of the service pays for',
    'objective: 99.5% # share of minutes that are to be good, which sets the price of bad ones',
  ];
}

function proportional({ cpu_request, memory_limit }: StarterFacts['resources']): string[] {
  return [
    'strategy: proportional # as many replicas as bring utilization to its target',
    `target_cpu_utilization: 70% # of the request, ${cpu_request}; the rest carries a burst until new replicas serve`,
    memory_limit === undefined
      ? '# target_memory_utilization: 80% # is of the limit, and the manifest states no memory limit'
      : `target_memory_utilization: 80% # of the limit, ${memory_limit}; a pod that reaches it is killed`,
  ];
}

/** Latency alone needs no request, so its thresholds stand ready. */
const WITHOUT_REQUEST: readonly string[] = [
  'scale_up_threshold: 80% # of latency_p95_target below, the one objective that needs no CPU request',
  'scale_down_threshold: 40% # half of it, so that one replica fewer does not ask for one more again',
  '# The manifest states no CPU request, which utilization is a share of. State one there and here take the # away:',
  '# strategy: proportional # as many replicas as bring utilization to its target',
  '# target_cpu_utilization: 70% # of the request; the rest carries a burst until new replicas serve',
];
