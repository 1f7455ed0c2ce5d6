import { scalar } from '../../lib/json.ts';
import { valueAt } from '../../lib/value-at.ts';
import { lineWithin, type ManifestFile, type ManifestObject, textAt } from '../document/object.ts';
import { type AutoscalerKind, isAutoscaler, WORKLOAD_GROUPS, type WorkloadName } from './identity.ts';

/**
 * Paths at which each autoscaler states its target and its bounds, and its default for a bound that is not
 * written.
 */
const AUTOSCALERS = {
  HorizontalPodAutoscaler: {
    target: 'scaleTargetRef',
    floor: 'minReplicas',
    ceiling: 'maxReplicas',
    defaults: [1, undefined],
  },
  ScaledObject: {
    target: 'scaleTargetRef',
    floor: 'minReplicaCount',
    ceiling: 'maxReplicaCount',
    defaults: [0, 100],
  },
  Canary: { target: 'targetRef', floor: undefined, ceiling: undefined, defaults: [undefined, undefined] },
  // https://argo-rollouts.readthedocs.io/en/stable/migrating/#reference-deployment-from-rollout
  Rollout: { target: 'workloadRef', floor: undefined, ceiling: undefined, defaults: [undefined, undefined] },
} as const;

/** Something in Git that sets a workload's count while it runs. */
export interface Autoscaler {
  readonly kind: AutoscalerKind;
  readonly name: string;
  readonly target: WorkloadName;
  readonly path: string;
  readonly line: number;
  /** In words: the bounds and where they stand, or what else it does with the count. */
  readonly effect: string;
  /** The edit that does work. */
  readonly fix: string;
}

/** Returns the workload that an autoscaler scales; KEDA takes a Deployment where it names no kind. */
export function autoscalerTarget(object: ManifestObject): WorkloadName | undefined {
  if (!isAutoscaler(object)) return undefined;
  const { target } = AUTOSCALERS[object.kind];
  const name = textAt(object.value, ['spec', target, 'name']);
  const kind = textAt(object.value, ['spec', target, 'kind']) ?? 'Deployment';
  return name === undefined || !isOfItsGroup(kind, textAt(object.value, ['spec', target, 'apiVersion']))
    ? undefined
    : { kind, name, namespace: object.namespace };
}

/**
 * Checks whether a kind that is known here is meant in its own API group, and not a namesake; Deployments
 * were in `extensions` once, and DeploymentConfigs in none.
 */
function isOfItsGroup(kind: string, apiVersion: string | undefined): boolean {
  const group = Object.hasOwn(WORKLOAD_GROUPS, kind) ? WORKLOAD_GROUPS[kind] : undefined;
  const written = apiVersion?.split('/')[0];
  return (
    written === undefined ||
    group === undefined ||
    written === group ||
    (group === 'apps' && written === 'extensions') ||
    (kind === 'DeploymentConfig' && written === 'v1')
  );
}

export function readAutoscaler(file: ManifestFile, object: ManifestObject): Autoscaler | undefined {
  const target = autoscalerTarget(object);
  if (!isAutoscaler(object) || target === undefined) return undefined;
  const { kind, line } = object;
  return {
    kind,
    name: object.name ?? target.name,
    target,
    path: file.path,
    line,
    ...behavior(file, object, kind),
  };
}

function behavior(
  file: ManifestFile,
  object: ManifestObject,
  kind: AutoscalerKind,
): Pick<Autoscaler, 'effect' | 'fix'> {
  if (kind === 'Rollout') {
    return {
      effect: 'runs the pods by its `workloadRef`, so the count there is not theirs',
      fix: `Manage the Rollout, by the line \`workload: {kind: Rollout, name: ${object.name}}\` below \`spec:\``,
    };
  }
  if (kind === 'Canary') {
    return {
      effect: 'runs the pods as a primary of its own and scales the workload to 0 between releases',
      fix: 'Change the bounds of the autoscaler that its `autoscalerRef` names',
    };
  }
  const { floor, ceiling, defaults } = AUTOSCALERS[kind];
  const bound = (key: string, fallback: number | undefined) => {
    const written = valueAt(object.value, ['spec', key]);
    if (written === undefined)
      return `${key} ${fallback ?? 'missing'}${fallback === undefined ? '' : ' by default'}`;
    return `${key} ${written} at line ${lineWithin(file, object, ['spec', key])}`;
  };
  const pause = pausedBy(file, object);
  return {
    effect: `sets the count between ${bound(floor, defaults[0])} and ${bound(ceiling, defaults[1])}${pause === undefined ? '' : `; ${pause}`}`,
    fix:
      pause === undefined
        ? `Change \`spec.${floor}\` or \`spec.${ceiling}\` there`
        : 'Take the pause away and change its bounds there',
  };
}

/**
 * Returns the annotation that pauses a ScaledObject:
 * https://keda.sh/docs/latest/concepts/scaling-deployments/#pausing-autoscaling
 */
export function pausedBy(file: ManifestFile, object: ManifestObject): string | undefined {
  for (const name of ['autoscaling.keda.sh/paused-replicas', 'autoscaling.keda.sh/paused']) {
    const value = valueAt(object.value, ['metadata', 'annotations', name]);
    if (value === undefined || scalar(value) === 'false') continue;
    return `it is paused by \`${name}: ${value}\` at line ${lineWithin(file, object, ['metadata', 'annotations', name])}`;
  }
  return undefined;
}
