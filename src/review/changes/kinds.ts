import type { Operation } from '../../policy/blueprint/types.ts';
import type { KubernetesObject } from './object.ts';

/** Operation that a change to any field of a kind is, and those of creating and deleting such an object. */
export interface KindRule {
  readonly kind: 'whole';
  readonly change: Operation;
  readonly create: Operation;
  readonly remove: Operation;
  /** Set where the vocabulary has no word for the kind and the nearest one stands in. */
  readonly floor: string | undefined;
}

/** Way in which an object's changes are read: field by field, or as one operation whatever the field. */
export type KindReading = KindRule | { readonly kind: 'workload' | 'autoscaler' | 'claim' | 'delivery' };

type Named = Pick<KubernetesObject, 'group' | 'kind'>;

const WORKLOADS: Readonly<Record<string, readonly string[]>> = {
  apps: ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'],
  batch: ['Job', 'CronJob'],
  'argoproj.io': ['Rollout'],
  'apps.openshift.io': ['DeploymentConfig'],
  '': ['Pod', 'ReplicationController'],
};
const AUTOSCALERS: Readonly<Record<string, readonly string[]>> = {
  autoscaling: ['HorizontalPodAutoscaler'],
  'keda.sh': ['ScaledObject'],
};

/**
 * Kinds without a namespace that do not begin with `Cluster` (kubernetes.io/docs/reference/kubernetes-api).
 */
const CLUSTER_WIDE: readonly string[] = [
  'CustomResourceDefinition',
  'PersistentVolume',
  'StorageClass',
  'CSIDriver',
  'CSINode',
  'VolumeAttachment',
  'VolumeSnapshotClass',
  'PriorityClass',
  'IngressClass',
  'GatewayClass',
  'RuntimeClass',
  'DeviceClass',
  'Node',
  'APIService',
  'MutatingWebhookConfiguration',
  'ValidatingWebhookConfiguration',
  'MutatingAdmissionPolicy',
  'MutatingAdmissionPolicyBinding',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'CertificateSigningRequest',
  'PodSecurityPolicy',
  'SecurityContextConstraints',
  'FlowSchema',
  'PriorityLevelConfiguration',
];

function isOneOf(table: Readonly<Record<string, readonly string[]>>, { group, kind }: Named): boolean {
  return Object.hasOwn(table, group) && table[group]?.includes(kind) === true;
}

/** Reads a kind; one that nobody knows is taken for cluster-wide and always needs a person. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a table, of which the first row that fits wins
export function readKind(object: Named): KindReading {
  const { group, kind } = object;
  if (isOneOf(WORKLOADS, object)) return { kind: 'workload' };
  if (isOneOf(AUTOSCALERS, object)) return { kind: 'autoscaler' };
  if (isDelivery(object)) return { kind: 'delivery' };
  if (group === '' && kind === 'PersistentVolumeClaim') return { kind: 'claim' };
  // By kind whatever the group: SealedSecret, ExternalSecret, ClusterSecretStore, PushSecret,
  // VaultStaticSecret.
  if (/secret/i.test(kind)) return exactly('modify_secrets');
  if (group === '' && kind === 'ConfigMap') return exactly('modify_configmaps');
  if (group === 'rbac.authorization.k8s.io' || (group === '' && kind === 'ServiceAccount'))
    return exactly('modify_rbac');
  if (/NetworkPolicy$/.test(kind)) return exactly('change_network_policies');
  if (group === '' && kind === 'Namespace') return exactly('modify_namespaces');
  if (group === '' && kind === 'PersistentVolume')
    return { ...exactly('modify_cluster_resources'), remove: 'delete_persistent_volumes' };
  if (/^Cluster[A-Z]/.test(kind) || CLUSTER_WIDE.includes(kind)) return exactly('modify_cluster_resources');
  if ((group === '' && (kind === 'Service' || kind === 'Endpoints')) || group === 'discovery.k8s.io')
    return nearest('change_network_policies', 'delete_service');
  if (group === 'networking.k8s.io' || group === 'gateway.networking.k8s.io')
    return nearest('change_network_policies', 'delete_service');
  if (group === '' && (kind === 'ResourceQuota' || kind === 'LimitRange'))
    return nearest('change_resource_limits_beyond_10_percent');
  if (group === 'policy' && kind === 'PodDisruptionBudget') return nearest('modify_deployment_strategy');
  return {
    kind: 'whole',
    change: 'modify_cluster_resources',
    create: 'modify_cluster_resources',
    remove: 'modify_cluster_resources',
    floor: `${kind} is not known here, so it is taken for a cluster-wide kind`,
  };
}

function exactly(operation: Operation): KindRule {
  return { kind: 'whole', change: operation, create: operation, remove: operation, floor: undefined };
}

function nearest(change: Operation, remove: Operation = change): KindRule {
  return {
    kind: 'whole',
    change,
    create: 'create_new_resources',
    remove,
    floor: `${change} is the nearest word for it`,
  };
}

/** Groups of kinds that are no workloads and that patches are often aimed at. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  ...WORKLOADS,
  ...AUTOSCALERS,
  '': [
    ...(WORKLOADS[''] ?? []),
    'Service',
    'ConfigMap',
    'Secret',
    'Namespace',
    'ServiceAccount',
    'PersistentVolumeClaim',
    'PersistentVolume',
    'ResourceQuota',
    'LimitRange',
  ],
  'rbac.authorization.k8s.io': ['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding'],
  'networking.k8s.io': ['Ingress', 'NetworkPolicy', 'IngressClass'],
  policy: ['PodDisruptionBudget'],
};

/**
 * Returns the API group of a kind that is named alone, as in the target of a patch; `unknown` where nobody
 * can tell.
 */
export function usualGroup(kind: string): string {
  return Object.keys(USUAL).find((group) => USUAL[group]?.includes(kind)) ?? 'unknown';
}

/** Objects that have other objects delivered: what they say of values and images is a change of those. */
const DELIVERIES: Readonly<Record<string, readonly string[]>> = {
  'helm.toolkit.fluxcd.io': ['HelmRelease'],
  'kustomize.toolkit.fluxcd.io': ['Kustomization'],
  'argoproj.io': ['Application', 'ApplicationSet'],
};

export function isDelivery({ group, kind }: { readonly group: string; readonly kind: string }): boolean {
  return Object.hasOwn(DELIVERIES, group) && DELIVERIES[group]?.includes(kind) === true;
}
