import { count, type Json, member, objects, scalar, text } from '../../lib/json.ts';
import { truncate } from '../../lib/markdown.ts';

/** Progress of a controller towards the spec of its workload. */
export interface RolloutProgress {
  /** Reason why pods are being replaced, added or removed; undefined where they rest as asked. */
  readonly moving: string | undefined;
  /** Reason why not all pods serve yet, which a rollout or an overload may cause. */
  readonly unavailable: string | undefined;
  /** True where that is a rollout's doing; undefined where the controller does not tell. */
  readonly unavailableByRollout: boolean | undefined;
}

/** The counts of a workload and of its status, which leaves out what is 0. */
interface Counts {
  /** Of the spec. */
  readonly replicas: number;
  readonly total: number;
  readonly updated: number;
  readonly ready: number;
  /** Undefined for a StatefulSet of Kubernetes before 1.22. */
  readonly available: number | undefined;
}

const LONGEST_MESSAGE = 160;

/**
 * Reads how far a rollout has come, by the rules of `kubectl rollout status` (rollout_status.go in
 * kubernetes/kubectl) and `kubectl argo rollouts status` (`GetRolloutPhase` in argoproj/argo-rollouts). A
 * Rollout's `observedGeneration` is a string.
 */
export function readRollout(
  kind: string,
  generation: unknown,
  spec: Json,
  status: Json,
  replicas: number,
): RolloutProgress {
  const observed = Number(scalar(status.observedGeneration ?? 0));
  if (typeof generation === 'number' && observed < generation)
    return moving(`generation ${generation} is not observed yet`);
  const counts: Counts = {
    replicas,
    total: count(status.replicas) ?? 0,
    updated: count(status.updatedReplicas) ?? 0,
    ready: count(status.readyReplicas) ?? 0,
    available: count(status.availableReplicas),
  };
  const reason = replacing(kind, spec, status, counts) ?? surplus(counts);
  if (reason !== undefined) return moving(`${reason}${podFailure(status)}`);
  return kind === 'StatefulSet' ? waitingForSet(counts) : waitingForPods(spec, status, counts);
}

function moving(reason: string): RolloutProgress {
  return { moving: reason, unavailable: undefined, unavailableByRollout: undefined };
}

/** Returns why pods of an older template have yet to go; undefined where they may stay. */
function replacing(kind: string, spec: Json, status: Json, counts: Counts): string | undefined {
  const { replicas, updated, total } = counts;
  if (kind === 'StatefulSet') return replacingInSet(spec, counts);
  if (kind === 'Rollout') {
    const steps = unfinishedSteps(status);
    if (steps !== undefined) return steps;
  } else if (spec.paused === true) return undefined;
  if (updated < replicas) return `${updated} of ${replicas} replicas are updated`;
  // A blue-green Rollout keeps its old pods for a while, as surplus.
  const old = kind === 'Rollout' ? 0 : total - updated;
  return old > 0 ? `${old} old ${old === 1 ? 'pod is' : 'pods are'} not gone yet` : undefined;
}

/** A partition keeps pods of lower ordinals at the older template, and OnDelete all that nobody deletes. */
function replacingInSet(spec: Json, { replicas, updated }: Counts): string | undefined {
  const strategy = member(spec, 'updateStrategy');
  if (strategy.type === 'OnDelete') return undefined;
  const partition = count(member(strategy, 'rollingUpdate').partition) ?? 0;
  const wanted = Math.max(0, replicas - partition);
  const beyond = partition === 0 ? '' : ` beyond partition ${partition}`;
  return updated < wanted ? `${updated} of ${wanted} replicas${beyond} are updated` : undefined;
}

/** Returns at which step a Rollout is, until its newest template is the stable one. */
function unfinishedSteps(status: Json): string | undefined {
  const [stable, current] = [text(status.stableRS), text(status.currentPodHash)];
  if (stable === undefined || current === undefined || stable === current) return undefined;
  const pauses = objects(status.pauseConditions).flatMap(({ reason }) => text(reason) ?? []);
  const state = status.abort === true ? 'aborted' : pauses.length > 0 ? 'paused' : undefined;
  const why = [state, ...pauses].filter((word) => word !== undefined).join(', ');
  return `template ${current} is not the stable one yet${why === '' ? '' : ` (${why})`}`;
}

function surplus({ replicas, total }: Counts): string | undefined {
  return total > replicas ? `there are ${total} pods for ${replicas} replicas` : undefined;
}

/** Returns why the controller cannot create pods, such as an exceeded quota; '' where it can. */
function podFailure(status: Json): string {
  const failure = objects(status.conditions).find(
    ({ type, status: held }) => type === 'ReplicaFailure' && held === 'True',
  );
  const message = failure && (text(failure.message) ?? text(failure.reason));
  return message === undefined ? '' : ` (${truncate(message, LONGEST_MESSAGE)})`;
}

/** The controller of StatefulSets adds and removes no pod while another one is not ready. */
function waitingForSet({ replicas, ready, available }: Counts): RolloutProgress {
  const unavailable =
    ready < replicas
      ? `${ready} of ${replicas} replicas are ready`
      : describeAvailable(available ?? ready, ready, 'ready');
  return { moving: undefined, unavailable, unavailableByRollout: true };
}

/** Reasons by which the controllers of Deployments and DeploymentConfigs say that a rollout has ended. */
const ENDED: readonly string[] = ['NewReplicaSetAvailable', 'NewReplicationControllerAvailable'];

/**
 * The controller of Deployments says `NewReplicaSetAvailable` once a rollout has ended, and stays with it when
 * pods become unready later. A ready pod that is not available yet is within its minReadySeconds.
 */
function waitingForPods(spec: Json, status: Json, counts: Counts): RolloutProgress {
  const { updated, ready, available = 0 } = counts;
  if (available < ready)
    return {
      moving: undefined,
      unavailable: describeAvailable(available, ready, 'ready'),
      unavailableByRollout: true,
    };
  const progressing = objects(status.conditions).find(({ type }) => type === 'Progressing');
  return {
    moving: undefined,
    unavailable: spec.paused === true ? undefined : describeAvailable(available, updated, 'updated'),
    unavailableByRollout: progressing && !ENDED.includes(String(progressing.reason)),
  };
}

function describeAvailable(available: number, all: number, what: string): string | undefined {
  return available < all ? `${available} of ${all} ${what} replicas are available` : undefined;
}
