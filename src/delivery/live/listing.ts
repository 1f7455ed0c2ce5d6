import type { DeliverySetting } from '../../policy/cluster-settings.ts';
import type { KubernetesAccess, Listed } from '../../ports/cluster.ts';
import type { Application, FluxObject, IgnoreRule } from './objects.ts';
import { applicationOf, HELM, INSTANCE, KUSTOMIZE, type TrackedService } from './tracking.ts';

/** Which delivery objects of one cluster are wanted. */
export interface DeliveryQuery extends KubernetesAccess {
  readonly kinds: readonly ('argo' | 'kustomize' | 'helm')[];
  /**
   * Returns the namespaces to look in when the whole cluster may not be listed; Argo CD itself is in its
   * first.
   */
  readonly namespaces: { readonly argo: readonly [string, ...string[]]; readonly flux: readonly string[] };
}

/**
 * Lists the delivery objects of one cluster. @throws TrimtabError `kubernetes_failed` when it cannot be
 * spoken to at all.
 */
export type ListDelivery = (query: DeliveryQuery) => Promise<DeliveryObjects>;

/** The delivery objects of one cluster; undefined for a kind that nobody asked for. */
export interface DeliveryObjects {
  readonly applications: Listed<Application> | undefined;
  readonly kustomizations: Listed<FluxObject> | undefined;
  readonly helmReleases: Listed<FluxObject> | undefined;
  /** `ignoreDifferences` of the whole Argo CD, from its ConfigMap `argocd-cm`. */
  readonly argoDefaults: readonly IgnoreRule[];
}

/** Returns the kinds that have to be listed to find the delivery of these services. */
export function kindsToList(
  setting: DeliverySetting,
  services: readonly TrackedService[],
): readonly ('argo' | 'kustomize' | 'helm')[] {
  if (setting.kind === 'none') return [];
  const tracked = (key: string) => services.some(({ tracking }) => tracking[key] !== undefined);
  const argo = services.some((service) => applicationOf(service) ?? service.tracking[INSTANCE]);
  const helm = tracked(`${HELM}/name`) || (setting.kind === 'flux' && setting.helmRelease !== undefined);
  if (setting.kind === 'argo') return ['argo'];
  if (setting.kind === 'flux') return helm ? ['kustomize', 'helm'] : ['kustomize'];
  return [
    ...(argo ? (['argo'] as const) : []),
    ...(helm || tracked(`${KUSTOMIZE}/name`) ? (['kustomize'] as const) : []),
    ...(helm ? (['helm'] as const) : []),
  ];
}

/** Returns the namespaces to look in when a whole cluster may not be listed. */
export function namespacesToList(setting: DeliverySetting, services: readonly TrackedService[]) {
  const configured = 'namespace' in setting ? setting.namespace : undefined;
  const marks = services.map(({ tracking }) => tracking);
  const argo = services.flatMap((service) => applicationOf(service)?.match(/^([^_]+)_/)?.[1] ?? []);
  const flux = marks.flatMap((tracking) =>
    [KUSTOMIZE, HELM].flatMap((prefix) => tracking[`${prefix}/namespace`] ?? []),
  );
  return {
    argo: [...new Set([configured ?? 'argocd', ...argo.sort()])] as [string, ...string[]],
    flux: [...new Set([configured ?? 'flux-system', ...flux.sort()])],
  };
}
