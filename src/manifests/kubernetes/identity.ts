import { inFolder } from '../../lib/path.ts';
import type { ManifestObject } from '../document/object.ts';

export interface WorkloadName {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string | undefined;
}

/** API group of each kind whose `spec.replicas` is known. */
export const WORKLOAD_GROUPS: Readonly<Record<string, string>> = {
  Deployment: 'apps',
  StatefulSet: 'apps',
  Rollout: 'argoproj.io',
  DeploymentConfig: 'apps.openshift.io',
};

/** API group of each kind that sets the count of another object. */
export const AUTOSCALER_GROUPS = {
  HorizontalPodAutoscaler: 'autoscaling',
  ScaledObject: 'keda.sh',
  Canary: 'flagger.app',
  Rollout: 'argoproj.io',
} as const;

export type AutoscalerKind = keyof typeof AUTOSCALER_GROUPS;

/**
 * Returns the key under which workloads are filed; namespaces are compared separately, because a manifest may
 * leave its out.
 */
export function nameKey(workload: { readonly kind: string; readonly name: string }): string {
  return `${workload.kind}/${workload.name}`;
}

/** Checks whether an object is a Deployment, StatefulSet, Rollout or DeploymentConfig with a name. */
export function isWorkload(
  object: ManifestObject,
): object is ManifestObject & { readonly kind: string; readonly name: string } {
  return object.name !== undefined && belongs(object, WORKLOAD_GROUPS);
}

export function isAutoscaler(
  object: ManifestObject,
): object is ManifestObject & { readonly kind: AutoscalerKind } {
  return belongs(object, AUTOSCALER_GROUPS);
}

function belongs({ kind, group }: ManifestObject, groups: Readonly<Record<string, string>>): boolean {
  return kind !== undefined && Object.hasOwn(groups, kind) && groups[kind] === group;
}

/** Checks whether two namespaces may be the same: one that is left out may turn out to be any. */
export function sameNamespace(written: string | undefined, wanted: string | undefined): boolean {
  return written === undefined || wanted === undefined || written === wanted;
}

/**
 * The names that kustomize looks for in a folder (sigs.k8s.io/kustomize, `RecognizedKustomizationFileNames`).
 */
const KUSTOMIZATION_NAMES: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Checks whether a file has a name by which kustomize takes it for a kustomization. */
export function isKustomizationPath(path: string): boolean {
  return KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}

/**
 * Lists the files that may be the kustomization of a folder, in the order in which kustomize looks for them.
 */
export function kustomizationPaths(dir: string): string[] {
  return KUSTOMIZATION_NAMES.map((name) => inFolder(dir, name));
}

/**
 * Checks whether an object is the kustomization or component of its file. kustomize fills in a kind or version that
 * is left out (sigs.k8s.io/kustomize, kustomization.go).
 */
export function isKustomization(object: ManifestObject, path: string): boolean {
  if (!isKustomizationPath(path) || object.documentIndex !== 0) return false;
  const { kind, apiVersion, group } = object;
  if (kind === undefined || group === 'kustomize.config.k8s.io') return true;
  return apiVersion === undefined && (kind === 'Kustomization' || kind === 'Component');
}
