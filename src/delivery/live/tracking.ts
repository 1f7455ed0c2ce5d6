import type { WantedService } from '../../policy/wanted-service.ts';

/** A service, with the tracking labels and annotations of its live workload. */
export interface TrackedService extends WantedService {
  readonly cluster: string;
  readonly tracking: Readonly<Record<string, string>>;
}

const ARGO_ID = 'argocd.argoproj.io/tracking-id';
/**
 * Argo CD's default label, and every Helm chart's: where Argo CD is not configured, it counts only if the
 * Application of that name lists the workload too.
 */
export const INSTANCE = 'app.kubernetes.io/instance';
export const KUSTOMIZE = 'kustomize.toolkit.fluxcd.io';
export const HELM = 'helm.toolkit.fluxcd.io';

/** The marks of a workload that some delivery tool applies. */
const MARKS: readonly string[] = [ARGO_ID, INSTANCE, `${KUSTOMIZE}/name`, `${HELM}/name`];

/** The labels and annotations of a workload that delivery tools write or read. */
export const TRACKING_KEYS: readonly string[] = [
  ARGO_ID,
  INSTANCE,
  ...[KUSTOMIZE, HELM].flatMap((prefix) => [`${prefix}/name`, `${prefix}/namespace`]),
  `${KUSTOMIZE}/reconcile`,
  `${KUSTOMIZE}/ssa`,
];

/** Checks for a mark of a tool that delivers, which every chart's instance label may be. */
export function isMarked({ tracking }: TrackedService): boolean {
  return MARKS.some((key) => tracking[key] !== undefined);
}

/**
 * Returns the Application that an annotation `<application>:<group>/<kind>:<namespace>/<name>` names; one
 * outside Argo CD's own namespace is `<namespace>_<name>`. An annotation that was copied from another object
 * is nobody's (https://argo-cd.readthedocs.io/en/stable/user-guide/resource_tracking/).
 */
export function applicationOf({ tracking, kind, namespace, name }: TrackedService): string | undefined {
  const id = tracking[ARGO_ID];
  const [application, type, object] = id?.split(':') ?? [];
  if (object === undefined) return application;
  const [ownKind, ownName] = [type?.split('/').at(-1), object.split('/').at(-1)];
  const ownNamespace = object.includes('/') ? object.split('/')[0] : undefined;
  const isOwn =
    ownKind === kind &&
    ownName === name &&
    (namespace === undefined || !ownNamespace || ownNamespace === namespace);
  return isOwn ? application : undefined;
}
