import type { Operation } from '../../policy/blueprint/types.ts';
import type { Difference } from './difference.ts';
import { resourceOperation } from './resources.ts';

/** Meaning of one differing field of a workload. */
export interface FieldMeaning {
  readonly operation: Operation;
  /** So many segments of the path name the thing that changed: a probe is one thing, not five fields. */
  readonly depth: number;
  readonly floor: string | undefined;
}

const STRATEGY: readonly string[] = [
  'strategy',
  'updateStrategy',
  'minReadySeconds',
  'progressDeadlineSeconds',
  'revisionHistoryLimit',
  'paused',
  'podManagementPolicy',
];
const PROBES: readonly string[] = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const POD_SECURITY: readonly string[] = [
  'securityContext',
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'hostUsers',
  'shareProcessNamespace',
  'runtimeClassName',
];
const POD_IDENTITY: readonly string[] = [
  'serviceAccountName',
  'serviceAccount',
  'automountServiceAccountToken',
];
const CONTAINERS: readonly string[] = ['containers', 'initContainers', 'ephemeralContainers'];

/** The nearest operation for fields that the vocabulary has no word for; they always need a person. */
const NEAREST_IN_CONTAINER: Readonly<Record<string, Operation>> = {
  command: 'change_image',
  args: 'change_image',
  workingDir: 'change_image',
  env: 'modify_configmaps',
  envFrom: 'modify_configmaps',
  volumeMounts: 'modify_configmaps',
  lifecycle: 'change_health_checks',
  volumeDevices: 'modify_security_context',
};
const NEAREST_IN_POD: Readonly<Record<string, Operation>> = {
  volumes: 'modify_configmaps',
  imagePullSecrets: 'change_image',
  readinessGates: 'change_health_checks',
  resources: 'change_resource_limits_beyond_10_percent',
};

/**
 * Returns the operation behind one differing field of a workload, from its place alone: names that people
 * choose (of containers, variables, annotations) never decide. Undefined where nothing changed but the way a
 * quantity is written.
 */
export function workloadField(kind: string, difference: Difference): FieldMeaning | undefined {
  const { path } = difference;
  if (path[0] === 'spec' && STRATEGY.includes(path[1] ?? '')) return exactly('modify_deployment_strategy', 2);
  // A StatefulSet told to delete its claims takes the data with it.
  if (
    path[0] === 'spec' &&
    path[1] === 'persistentVolumeClaimRetentionPolicy' &&
    difference.after === 'Delete'
  ) {
    return exactly('delete_persistent_volumes', 3);
  }
  if (path[0] === 'spec' && path[1] === 'volumeClaimTemplates') return nearest('modify_cluster_resources', 3);
  const template = templatePath(kind);
  const isInTemplate = template.every((segment, i) => path[i] === segment);
  const [section, key, name = ''] = path.slice(template.length);
  if (isInTemplate && section === 'metadata' && key === 'annotations')
    return annotation(name, template.length + 3);
  if (!isInTemplate || section !== 'spec') {
    return nearest('modify_deployment_strategy', path.length);
  }
  return podField(difference, template.length + 1);
}

/**
 * Classifies annotations of a pod that say what fields say elsewhere: its profiles and its rights in a cloud.
 */
function annotation(name: string, depth: number): FieldMeaning {
  if (/apparmor|seccomp/.test(name)) return exactly('modify_security_context', depth);
  if (/^(iam\.|eks\.|iam-)|\biam\b|workload-identity|aadpodid/.test(name))
    return exactly('modify_rbac', depth);
  return nearest('modify_deployment_strategy', depth);
}

/** Returns the way to the template of a workload's pods; empty for a Pod itself. */
export function templatePath(kind: string): readonly string[] {
  if (kind === 'Pod') return [];
  return kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec', 'template'] : ['spec', 'template'];
}

/** Classifies a field below a pod's `spec`, which ends at `depth`. */
function podField(difference: Difference, depth: number): FieldMeaning | undefined {
  const field = difference.path[depth] ?? '';
  if (CONTAINERS.includes(field)) return containerField(difference, depth + 2);
  if (POD_SECURITY.includes(field)) return exactly('modify_security_context', depth + 1);
  if (POD_IDENTITY.includes(field)) return exactly('modify_rbac', depth + 1);
  if (field === 'volumes' && difference.path[depth + 2] === 'hostPath')
    return exactly('modify_security_context', depth + 3);
  // A token of the cluster is a right in it.
  if (field === 'volumes' && difference.path.includes('serviceAccountToken'))
    return exactly('modify_rbac', depth + 2);
  return nearest(
    lookUp(NEAREST_IN_POD, field) ?? 'modify_deployment_strategy',
    Math.max(depth + 1, Math.min(depth + 2, difference.path.length)),
  );
}

/** Classifies a field of a container, whose list item ends at `depth`. */
function containerField(difference: Difference, depth: number): FieldMeaning | undefined {
  const { path, before, after } = difference;
  const field = path[depth];
  if (field === undefined) return nearest('change_image', path.length);
  if (field === 'image' || field === 'imagePullPolicy') return exactly('change_image', depth + 1);
  if (PROBES.includes(field)) return exactly('change_health_checks', depth + 1);
  if (field === 'securityContext') return exactly('modify_security_context', depth + 1);
  if (field === 'ports' && path.at(-1) === 'hostPort') return exactly('modify_security_context', path.length);
  if (
    field === 'resources' &&
    (path[depth + 1] === 'requests' || path[depth + 1] === 'limits') &&
    path.length === depth + 3
  ) {
    const operation = resourceOperation(before, after);
    return operation && exactly(operation, path.length);
  }
  if (field === 'resources') return exactly('change_resource_limits_beyond_10_percent', path.length);
  // A container's own name comes and goes with the container.
  return nearest(
    field === 'name' ? 'change_image' : (lookUp(NEAREST_IN_CONTAINER, field) ?? 'modify_deployment_strategy'),
    depth + 1,
  );
}

function lookUp(table: Readonly<Record<string, Operation>>, key: string): Operation | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function exactly(operation: Operation, depth: number): FieldMeaning {
  return { operation, depth, floor: undefined };
}

function nearest(operation: Operation, depth: number): FieldMeaning {
  return {
    operation,
    depth,
    floor: `the vocabulary has no word for this field; ${operation} is the nearest`,
  };
}
