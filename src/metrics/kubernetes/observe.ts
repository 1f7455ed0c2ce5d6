import { closest } from '../../lib/did-you-mean.ts';
import type { WantedService } from '../../policy/wanted-service.ts';
import type { Listed } from '../../ports/cluster.ts';
import { emptyObservation, NOT_MEASURED } from '../observation/empty.ts';
import type { LiveAnswer } from '../observation/live.ts';
import type { Observation, Pod, PodTemplate } from '../observation/types.ts';
import {
  type ClusterIndex,
  type ClusterObjects,
  findWorkloads,
  indexObjects,
  missingFor,
} from './cluster.ts';
import type { Scaler, Workload } from './objects.ts';
import { type LivePod, withUsage } from './pods.ts';
import { failedList, listedKinds, problems } from './problems.ts';
import { reservedFor } from './reserved.ts';
import { observeRoom } from './room.ts';
import { ofWorkload } from './unstated.ts';

const NOT_OF_KUBERNETES = Object.fromEntries(
  ['latency_p50', 'latency_p95', 'throughput', 'error_rate'].map((name) => [
    name,
    `Kubernetes ${NOT_MEASURED}`,
  ]),
);

/** So soon after its start the first state of a pod's readiness is known, as for the HPA. */
const FIRST_READINESS_MS = 30_000;

/** Inputs from which all services of one cluster are observed. */
interface Context {
  readonly cluster: string;
  /** Names the source at every figure. */
  readonly source: string;
  readonly index: ClusterIndex;
  /** Number of services that are looked for. */
  readonly wanted: number;
  /** ISO 8601. */
  readonly now: string;
}

/** Beyond so many pairs of names, none is compared letter by letter. */
const MAX_COMPARISONS = 200_000;

/** Observes the services wanted, and the cluster's room, from its objects. */
export function observeCluster(
  cluster: string,
  objects: ClusterObjects,
  wanted: readonly WantedService[],
  now: Date,
): LiveAnswer {
  const source = `kubernetes:${cluster}`;
  const context: Context = {
    cluster,
    source,
    index: indexObjects(objects),
    wanted: wanted.length,
    now: now.toISOString(),
  };
  const owned = new Set<string>();
  const services = new Map<string, Observation>();
  for (const service of wanted) {
    const found = findWorkloads(context.index, service);
    const [workload] = found;
    if (workload && found.length === 1) {
      owned.add(workload.uid);
      services.set(service.service, knownService(service, workload, context));
    } else services.set(service.service, unknownService(service, found, context));
  }
  return {
    path: source,
    timestamp: context.now,
    observations: {
      services,
      clusters: new Map([[cluster, observeRoom(context.index, owned)]]),
      problems: problems(cluster, objects).map((message) => ({ service: undefined, message })),
    },
    lists: listedKinds(objects),
  };
}

function knownService(
  { service }: WantedService,
  workload: Workload,
  { source, index, now }: Context,
): Observation {
  const { namespace, kind, name } = workload;
  const { objects } = index;
  const own = index.pods.get(workload.uid) ?? [];
  const usage = own.map(({ pod }) => index.usage.get(`${namespace}/${pod.name}`));
  const unstated = ofWorkload(
    own.map(({ pod }) => pod.unstated),
    `${kind} ${namespace}/${name}`,
  );
  const pods = own.map(({ pod }, i) => ({ ...withUsage(pod, usage[i]), unstated }));
  const unseenPods = missingFor(objects.pods, namespace) ?? missingFor(objects.replicaSets, namespace);
  const unmeasured = unseenPods ?? missingFor(objects.usage, namespace);
  const scaler = index.scalers.get(`${namespace}/${kind}/${name}`);
  const running = pods.filter(isRunning);
  return {
    ...emptyObservation(
      service,
      source,
      oldest(
        usage.flatMap((one) => one?.timestamp ?? []),
        now,
      ),
      {
        ...NOT_OF_KUBERNETES,
        ...(unmeasured === undefined ? {} : { cpu_utilization: unmeasured, memory_utilization: unmeasured }),
      },
    ),
    namespace,
    replicas: workload.replicas,
    podsRunning: unseenPods === undefined ? running.length : undefined,
    podsReady: unseenPods === undefined ? running.filter((pod) => pod.ready).length : workload.ready,
    rollout: rolloutOf(workload, unseenPods === undefined ? pods : undefined),
    // KEDA's HPA, and the one behind Flagger, are seen among these.
    ...ownerOf(scaler, unseen(objects.hpas, namespace)),
    writer: workload.writer,
    writtenAt: workload.writtenAt,
    tracking: workload.tracking,
    ...templateFigures(workload, own, index),
    disruptionBudgets: index.budgets.get(workload.uid) ?? [],
    disruptionUnknown: failedList(objects.budgets),
    pods,
  };
}

/** Returns what the pod template says of one replica, and its pods of what the template leaves out. */
function templateFigures(
  workload: Workload,
  own: readonly LivePod[],
  index: ClusterIndex,
): Pick<Observation, 'template' | keyof Omit<PodTemplate, 'namespace'>> {
  return {
    template: templateOf(workload, index),
    replica: { request: workload.request, limit: workload.limit },
    ...reservedFor(workload, own),
    nodeSelector: workload.nodeSelector,
    tolerations: workload.tolerations,
  };
}

/**
 * Returns why a rollout is in progress. Where the controller does not tell whether pods that do not serve are
 * its doing, those that never have are. Pods that do not run at all are told of one by one, by what they lack.
 */
function rolloutOf({ rollout, replicas }: Workload, pods: readonly Pod[] | undefined): string | undefined {
  if (rollout.moving !== undefined) return rollout.moving;
  const running = pods?.filter(isRunning);
  if (running && running.length < replicas) return undefined;
  const starting = rollout.unavailableByRollout ?? running?.some(isStarting) ?? true;
  return starting ? rollout.unavailable : undefined;
}

/** Tells what sets a count; `unseenScalers` is why there may be autoscalers that were not seen. */
function ownerOf(scaler: Scaler | undefined, unseenScalers: string | undefined) {
  return scaler
    ? {
        ownedBy: `${scaler.kind} ${scaler.namespace}/${scaler.name}`,
        ownerKnown: true,
        ...(scaler.live ? { autoscaler: scaler.live } : {}),
      }
    : { ownerUnknown: unseenScalers, ownerKnown: unseenScalers === undefined };
}

/** Figures are as old as the oldest of them. */
function oldest(times: readonly string[], now: string): string {
  return times.reduce((first, at) => (Date.parse(at) < Date.parse(first) ? at : first), now);
}

/**
 * Returns the workload's template and its time. A StatefulSet's revisions have their time where nobody lists
 * them, in ControllerRevisions.
 */
function templateOf({ uid, revision }: Workload, { replicaSets }: ClusterIndex): Observation['template'] {
  const set = (replicaSets.get(uid) ?? []).find(
    (s) => revision !== undefined && s.revisions.includes(revision),
  );
  return { hash: revision, since: set?.createdAt };
}

function unknownService(wanted: WantedService, found: readonly Workload[], context: Context): Observation {
  const { cluster, source, index, now } = context;
  const what = `${wanted.kind} ${wanted.namespace === undefined ? '' : `${wanted.namespace}/`}${wanted.name}`;
  const listed = index.objects.workloads[wanted.kind];
  const unread =
    listed && (listed.reach.kind === 'absent' ? listed.reach.reason : missingFor(listed, wanted.namespace));
  const places = found.map((w) => w.namespace).join(', ');
  const reason =
    found.length > 1
      ? `${what} stands in several namespaces of cluster ${cluster} (${places}); set spec.workload.namespace`
      : (unread ?? `cluster ${cluster} has no ${what}${meant(wanted, context)}`);
  const missing = { cpu_utilization: reason, memory_utilization: reason };
  return { ...emptyObservation(wanted.service, source, now, missing), ownerUnknown: reason };
}

/**
 * Returns why objects of a kind may be there and not be seen; what the cluster does not serve is not there.
 */
function unseen(listed: Listed<unknown>, namespace: string): string | undefined {
  return listed.reach.kind === 'absent' ? undefined : missingFor(listed, namespace);
}

/** Checks for a pod that has never been ready: its readiness is as it was at its start. */
function isStarting({ ready, startedAt, readySince }: Pod): boolean {
  if (ready || startedAt === undefined || readySince === undefined) return !ready;
  return Date.parse(readySince) <= Date.parse(startedAt) + FIRST_READINESS_MS;
}

/** Names the workload that may be meant by one that is not there: elsewhere, or of nearly the same name. */
function meant({ kind, name, namespace }: WantedService, { index, wanted }: Context): string {
  const [elsewhere] = index.workloads.get(`${kind}/${name}`) ?? [];
  const workloads = index.objects.workloads[kind]?.items ?? [];
  const found =
    elsewhere ??
    (wanted * workloads.length > MAX_COMPARISONS ? undefined : findSimilar(name, namespace, workloads));
  return found === undefined ? '' : `; did you mean ${found.namespace}/${found.name}?`;
}

function findSimilar(name: string, namespace: string | undefined, workloads: readonly Workload[]) {
  const near = workloads.filter((one) => namespace === undefined || one.namespace === namespace);
  const similar = closest(
    name,
    near.map((one) => one.name),
  );
  return near.find((one) => one.name === similar);
}

function isRunning(pod: Pod): boolean {
  return pod.phase === 'Running' && pod.deletedAt === undefined;
}
