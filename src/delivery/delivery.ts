import { resolvePath } from '../lib/path.ts';
import { type ManifestFile, type ManifestObject, textAt } from '../manifests/document/object.ts';
import { sameNamespace, WORKLOAD_GROUPS } from '../manifests/kubernetes/identity.ts';
import type { Declared } from '../manifests/kustomize/rendering.ts';
import { selects } from '../manifests/kustomize/selector.ts';
import { readArgo, sourceFolders } from './argocd.ts';
import { readFlux } from './flux.ts';
import type { Delivery } from './place.ts';

/** Reads what one object says that holds counts back. */
export function readDeliveries(file: ManifestFile, object: ManifestObject): Delivery[] {
  return [...readArgo(file, object), ...readFlux(file, object)];
}

/** Returns the folders that Argo CD or Flux apply as they are. */
export function deliveredFolders(object: ManifestObject): readonly string[] {
  if (object.group === 'argoproj.io' && object.kind === 'Application')
    return sourceFolders(object.value, ['spec']);
  const flux = object.group === 'kustomize.toolkit.fluxcd.io' && object.kind === 'Kustomization';
  return flux ? [resolvePath('', textAt(object.value, ['spec', 'path']) ?? '') ?? ''] : [];
}

/** A workload under every name that it has on the way, and the document that its count is in. */
export interface Delivered {
  readonly kind: string;
  readonly names: readonly string[];
  readonly namespace: string | undefined;
  readonly documentIndex: number | undefined;
  readonly carried?: Pick<Declared, 'labels' | 'annotations'>;
}

export function holdsBack(
  delivery: Delivery,
  { kind, names, namespace, documentIndex, carried }: Delivered,
): boolean {
  if (delivery.documentIndex !== undefined && delivery.documentIndex !== documentIndex) return false;
  if (!sameNamespace(delivery.namespace, namespace)) return false;
  const { labels = {}, annotations = {} } = carried ?? {};
  // A namespace that nobody writes may be any.
  const selector =
    namespace === undefined ? { ...delivery.selector, namespace: undefined } : delivery.selector;
  return (
    selects(selector, {
      kind,
      group: WORKLOAD_GROUPS[kind],
      names,
      namespaces: [namespace],
      labels,
      annotations,
    }) !== 'no'
  );
}
