import { uniqueBy } from '../lib/group-by.ts';
import type { ManifestFile, ManifestObject } from '../manifests/document/object.ts';
import type { Holds } from '../manifests/helm/chart.ts';
import { AUTOSCALER_GROUPS, sameNamespace, WORKLOAD_GROUPS } from '../manifests/kubernetes/identity.ts';
import type { Applier } from '../manifests/kustomize/applier.ts';
import type { Declared } from '../manifests/kustomize/rendering.ts';
import { selects } from '../manifests/kustomize/selector.ts';
import { type Application, readApplications } from './argocd/application.ts';
import { appliersOf } from './argocd/appliers.ts';
import type { Surroundings } from './argocd/generators.ts';
import { heldBackBy, heldBackBySettings } from './argocd/held-back.ts';
import {
  heldBackByOverrides,
  isOverridesPath,
  type ReleaseOverrides,
  readReleaseOverrides,
} from './argocd/overrides.ts';
import { fluxApplierOf } from './flux/appliers.ts';
import { heldBackByFlux } from './flux/held-back.ts';
import { type FluxSource, type FluxUse, readFluxSource, readFluxUse } from './flux/sources.ts';
import type { Delivery } from './place.ts';

/** Facts of one object about how the repository is delivered. */
export interface DeliveryFacts {
  readonly appliers: readonly Applier[];
  /** Reasons why counts are held back. */
  readonly deliveries: readonly Delivery[];
  readonly applications: readonly Application[];
  readonly overrides: readonly ReleaseOverrides[];
  readonly fluxSources: readonly FluxSource[];
  readonly fluxUses: readonly FluxUse[];
}

/** Reads what one object says about delivery by Argo CD or Flux. */
export function readDelivery(
  file: ManifestFile,
  object: ManifestObject,
  around: Surroundings & { readonly holds: Holds },
): DeliveryFacts {
  const applications = readApplications(file, object, around);
  const overrides = isOverridesPath(file.path);
  return {
    applications,
    appliers: [
      ...applications.flatMap((application) => appliersOf(application, around.holds)),
      ...fluxApplierOf(file, object),
    ],
    deliveries: [
      // The Applications of one set say much the same.
      ...uniqueBy(applications.flatMap(heldBackBy), (one) => JSON.stringify(one)),
      ...heldBackBySettings(file, object),
      ...heldBackByFlux(file, object),
      ...(overrides ? heldBackByOverrides(file, object) : []),
    ],
    overrides: overrides ? readReleaseOverrides(file, object) : [],
    fluxSources: readFluxSource(file, object),
    fluxUses: readFluxUse(object),
  };
}

/** A workload under every name that it has on the way, and the document that its count is in. */
export interface Delivered {
  readonly kind: string;
  readonly names: readonly string[];
  readonly namespace: string | undefined;
  readonly documentIndex: number | undefined;
  /** The branch that proposals are merged into; undefined where that is not known. */
  readonly base: string | undefined;
  readonly carried?: Pick<Declared, 'labels' | 'annotations'>;
}

export function holdsBack(
  delivery: Delivery,
  { kind, names, namespace, documentIndex, base, carried }: Delivered,
): boolean {
  if (delivery.branch !== undefined && (base === undefined || base === delivery.branch)) return false;
  if (delivery.documentIndex !== undefined && delivery.documentIndex !== documentIndex) return false;
  if (!sameNamespace(delivery.namespace, namespace)) return false;
  const { labels = {}, annotations = {} } = carried ?? {};
  // A namespace that nobody writes may be any.
  const selector =
    namespace === undefined ? { ...delivery.selector, namespace: undefined } : delivery.selector;
  return (
    selects(selector, {
      kind,
      group: { ...AUTOSCALER_GROUPS, ...WORKLOAD_GROUPS }[kind],
      names,
      namespaces: [namespace],
      labels,
      annotations,
    }) !== 'no'
  );
}
