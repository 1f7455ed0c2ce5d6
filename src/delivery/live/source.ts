import type { DeliverySetting } from '../../policy/cluster-settings.ts';
import type { Listed } from '../../ports/cluster.ts';
import { type Application, type FluxObject, type IgnoreRule, workloadKey } from './objects.ts';
import type { TrackedService } from './tracking.ts';

/**
 * Delivery source of one service; `unknown` says why it cannot be told, and whether because objects could not
 * be read (`unread`): then one of them may ignore the count.
 */
export type DeliverySource =
  | {
      readonly kind: 'argo';
      readonly application: Application;
      readonly defaults: readonly IgnoreRule[];
      /** Names of other Applications that apply the same folder as it is; undefined where none does. */
      readonly sharing?: readonly string[];
    }
  | {
      readonly kind: 'flux';
      readonly kustomization: FluxObject | undefined;
      readonly release: FluxObject | undefined;
    }
  | { readonly kind: 'unknown'; readonly reason: string; readonly unread: boolean };

/**
 * Returns the source where no object is the service's: it is not there, or could not be seen. A namespace that
 * is configured and could be read is all there is to see.
 */
export function absent(
  listed: Listed<unknown> | undefined,
  setting: DeliverySetting | undefined,
  reason: string,
): DeliverySource {
  const reach = listed?.reach;
  if (!reach || reach.kind === 'cluster') return unknown(reason);
  if (reach.kind === 'absent') return unknown(reach.reason);
  const only = setting && 'namespace' in setting ? setting.namespace : undefined;
  const seen = !reach.failed && only !== undefined && reach.names.includes(only);
  return { kind: 'unknown', reason: reach.reason, unread: !seen };
}

export function unknown(reason: string): DeliverySource {
  return { kind: 'unknown', reason, unread: false };
}

/** Finds the objects that list a service's workload among their own. */
export function claiming<T extends { readonly workloads: readonly string[] }>(
  items: readonly T[],
  service: TrackedService,
): readonly T[] {
  const { kind, namespace, name } = service;
  return namespace === undefined
    ? []
    : items.filter((item) => item.workloads.includes(workloadKey(kind, namespace, name)));
}

/** Fills in `{service}`, `{name}`, `{namespace}` and `{cluster}` in a configured name. */
export function fill(template: string, { service, name, namespace, cluster }: TrackedService): string {
  const values: Readonly<Record<string, string>> = { service, name, namespace: namespace ?? '', cluster };
  return template.replace(/\{(\w+)\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? '') : whole,
  );
}

/** Returns `namespace/name` of an object. */
export function nameOf({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return `${namespace}/${name}`;
}
