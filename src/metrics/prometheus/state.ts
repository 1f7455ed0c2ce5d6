import { groupBy } from '../../lib/group-by.ts';
import { type Answer, isUnixTime, type Series } from './answer.ts';
import { type ClusterLabel, findClusterLabel } from './clusters.ts';
import type { MeteredService } from './questions.ts';
import { identify, isOf } from './series.ts';
import { STATE_LABEL, type State } from './state-query.ts';

/** Signs of a rollout; each is undefined where nothing tells of it. */
interface RolloutState {
  /** The one that its controller has not seen. */
  readonly generation?: number | undefined;
  /** Replicas that are updated, where not all are. */
  readonly updated?: number | undefined;
  /** Replicas of an earlier template. */
  readonly old?: number | undefined;
  /** Replicas that are available, where more are ready. */
  readonly available?: number | undefined;
  /** Set where the controller says so. */
  readonly progressing?: number | undefined;
}

/** State of one workload, as metrics tell it beside its figures. */
export interface WorkloadState {
  readonly rollout: RolloutState;
  readonly ownedBy: string | undefined;
  /** Reason why it cannot be told whether an autoscaler sets the count. */
  readonly ownerUnseen: string | undefined;
  /** Set where the series are of several workloads, in as many clusters. */
  readonly clusters: ClusterLabel | undefined;
  /** Time at which its containers were measured last, in ms since 1970; undefined where that is now. */
  readonly lastMeasured: number | undefined;
}

/** Returns what an answer to the state query tells of a service. */
export function openState(answer: Answer): (service: MeteredService) => WorkloadState {
  if (answer.kind === 'failed') return () => ({ ...NOTHING_KNOWN, ownerUnseen: answer.reason });
  const byState = groupBy(answer.series, ({ labels }) => labels[STATE_LABEL]);
  const byWorkload = new Map(
    [...byState].map(([state, group]) => [state, groupBy(group, ({ labels }) => identify(labels).workload)]),
  );
  const find: Find = (state, service) =>
    (byWorkload.get(state)?.get(service.name) ?? []).filter((series) => isOf(series, service));
  const of = (state: State) => byState.get(state) ?? [];
  const autoscalersOf = openAutoscalers(of('seen'), of('scaler'), of('owner'));
  return (service) => ({
    rollout: findRollout(service, find),
    ...findOwner(service, find, autoscalersOf(service.namespace)),
    clusters: findClusterLabel(find('twice', service)),
    lastMeasured: milliseconds(find('last', service)),
  });
}

type Find = (state: State, service: MeteredService) => readonly Series[];

/** Autoscalers of a namespace, or of all of them. */
interface Autoscalers {
  /** True where kube-state-metrics exports its workloads. */
  readonly seen: boolean;
  /** Those of which no metric states the target. */
  readonly withoutTarget: readonly Series[];
}

const NOTHING_KNOWN = {
  rollout: {},
  ownedBy: undefined,
  ownerUnseen: undefined,
  clusters: undefined,
  lastMeasured: undefined,
};

/** Returns what is told of the autoscalers of a namespace; of all of them where it is not stated. */
function openAutoscalers(
  seen: readonly Series[],
  scalers: readonly Series[],
  owners: readonly Series[],
): (namespace: string | undefined) => Autoscalers {
  const targeted = new Set(
    owners.map(({ labels }) => `${labels.namespace}/${labels.horizontalpodautoscaler}`),
  );
  // KEDA scales by an HPA of this name.
  const withoutTarget = scalers.filter(
    ({ labels: { namespace, scaledobject } }) =>
      scaledobject === undefined || !targeted.has(`${namespace}/keda-hpa-${scaledobject}`),
  );
  const namespaces = new Set(seen.map(({ labels }) => labels.namespace));
  const byNamespace = groupBy(withoutTarget, ({ labels }) => labels.namespace);
  return (namespace) =>
    namespace === undefined
      ? { seen: seen.length > 0, withoutTarget }
      : { seen: namespaces.has(namespace), withoutTarget: byNamespace.get(namespace) ?? [] };
}

function findRollout(service: MeteredService, find: Find): RolloutState {
  const value = (state: keyof RolloutState) => find(state, service)[0]?.values.at(-1);
  return {
    generation: value('generation'),
    updated: value('updated'),
    old: value('old'),
    available: value('available'),
    progressing: value('progressing'),
  };
}

/** Returns why a rollout is in progress; undefined where nothing tells of one. */
export function rolloutInProgress(
  { generation, updated, old, available, progressing }: RolloutState,
  replicas: number | undefined,
): string | undefined {
  if (generation !== undefined) return `generation ${generation} is not observed yet`;
  if (updated !== undefined) return `${updated} of ${replicas ?? 'its'} replicas are updated`;
  if (old !== undefined) return `${old} old ${old === 1 ? 'pod is' : 'pods are'} not gone yet`;
  if (available !== undefined) return `${available} of its ready replicas are available`;
  return progressing === undefined ? undefined : 'its last change is under way';
}

/**
 * Finds what sets a count. That no autoscaler does is known where kube-state-metrics exports the workloads of
 * the namespace, since it exports autoscalers too, and none is without a known target.
 */
function findOwner(
  service: MeteredService,
  find: Find,
  { seen, withoutTarget }: Autoscalers,
): Pick<WorkloadState, 'ownedBy' | 'ownerUnseen'> {
  const [stated] = find('owner', service);
  if (stated) return { ownedBy: nameOf(stated), ownerUnseen: undefined };
  const own = withoutTarget.find(({ labels }) => {
    const name = labels.scaledobject ?? labels.horizontalpodautoscaler;
    return name === service.name || name === `keda-hpa-${service.name}`;
  });
  if (own) return { ownedBy: nameOf(own), ownerUnseen: undefined };
  const [other] = withoutTarget;
  if (other) return { ownedBy: undefined, ownerUnseen: `no metric states what ${nameOf(other)} scales` };
  const ownerUnseen = seen
    ? undefined
    : 'kube-state-metrics, which tells of autoscalers, exports nothing of its namespace';
  return { ownedBy: undefined, ownerUnseen };
}

function nameOf({ labels: { namespace, horizontalpodautoscaler, scaledobject } }: Series): string {
  return scaledobject === undefined
    ? `HorizontalPodAutoscaler ${namespace}/${horizontalpodautoscaler}`
    : `ScaledObject ${namespace}/${scaledobject}`;
}

function milliseconds(series: readonly Series[]): number | undefined {
  const seconds = series[0]?.values.at(-1);
  if (seconds === undefined) return undefined;
  // A time that no clock shows is none to trust figures by.
  return isUnixTime(seconds) ? Math.round(seconds * 1_000) : 0;
}
