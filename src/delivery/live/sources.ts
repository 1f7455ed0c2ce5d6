import type { DeliverySetting } from '../../policy/cluster-settings.ts';
import type { WantedService } from '../../policy/wanted-service.ts';
import type { KubernetesAccess, Listed } from '../../ports/cluster.ts';
import {
  type Application,
  type FluxObject,
  type IgnoreRule,
  namespacedName,
  workloadKey,
} from './objects.ts';

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

/**
 * Delivery source of one service; `unknown` says why it cannot be told, and whether because objects could not
 * be read (`unread`): then one of them may ignore the count.
 */
export type DeliverySource =
  | { readonly kind: 'argo'; readonly application: Application; readonly defaults: readonly IgnoreRule[] }
  | {
      readonly kind: 'flux';
      readonly kustomization: FluxObject | undefined;
      readonly release: FluxObject | undefined;
    }
  | { readonly kind: 'unknown'; readonly reason: string; readonly unread: boolean };

/** A service, with the tracking labels and annotations of its live workload. */
export interface TrackedService extends WantedService {
  readonly cluster: string;
  readonly tracking: Readonly<Record<string, string>>;
}

const ARGO_ID = 'argocd.argoproj.io/tracking-id';
/** Argo CD's default label, and every Helm chart's: it means something only where Argo CD is configured. */
const INSTANCE = 'app.kubernetes.io/instance';
const KUSTOMIZE = 'kustomize.toolkit.fluxcd.io';
const HELM = 'helm.toolkit.fluxcd.io';

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

/**
 * Returns the delivery source of a service whose cluster could not be asked for delivery objects at all;
 * undefined where nothing claims to deliver it.
 */
export function unreadDelivery(
  setting: DeliverySetting,
  { tracking }: TrackedService,
  reason: string,
): DeliverySource | undefined {
  const marked = MARKS.some((key) => tracking[key] !== undefined);
  return setting.kind === 'tracked' && !marked ? undefined : { kind: 'unknown', reason, unread: true };
}

/**
 * Finds what delivers a service: by the configured name, by the workload's tracking labels and annotations,
 * or as the one object that lists the workload among its own. Undefined where nothing claims to deliver it.
 */
export function findDelivery(
  setting: DeliverySetting,
  service: TrackedService,
  objects: DeliveryObjects,
): DeliverySource | undefined {
  switch (setting.kind) {
    case 'none':
      return undefined;
    case 'argo':
      return (
        findApplication(setting, service, objects) ?? unknown(`no Application delivers ${service.service}`)
      );
    case 'flux':
      return (
        findFlux(setting, service, objects) ??
        unknown(`no Kustomization or HelmRelease delivers ${service.service}`)
      );
    case 'tracked':
      return findApplication(setting, service, objects) ?? findFlux(setting, service, objects);
  }
}

function findApplication(
  setting: DeliverySetting,
  service: TrackedService,
  objects: DeliveryObjects,
): DeliverySource | undefined {
  const { applications, argoDefaults } = objects;
  if (!applications) return undefined;
  const { tracking } = service;
  const configured =
    setting.kind === 'argo' && setting.application !== undefined
      ? fill(setting.application, service)
      : undefined;
  const name = configured ?? applicationOf(service) ?? tracking[INSTANCE];
  if (setting.kind === 'tracked' && applicationOf(service) === undefined)
    return name === undefined ? undefined : findLabeled(service, applications, argoDefaults);
  const named = applications.items.filter((a) => a.name === name || `${a.namespace}_${a.name}` === name);
  const found =
    named.length > 0 || configured !== undefined
      ? narrow(named, service)
      : claiming(applications.items, service);
  const [application] = found;
  if (application && found.length === 1) return { kind: 'argo', application, defaults: argoDefaults };
  if (application)
    return unknown(`several Applications may deliver ${service.service}: ${found.map(nameOf).join(', ')}`);
  return absent(
    applications,
    setting,
    `there is no Application ${name ?? `that manages ${service.kind} ${service.name}`}`,
  );
}

/**
 * Finds the Application that a workload carries the instance label of, where nobody has named Argo CD. Every
 * chart sets that label, so that the Application has to list the workload too; where Argo CD is there and its
 * Applications may not be seen, one of them may.
 */
function findLabeled(
  service: TrackedService,
  applications: Listed<Application>,
  defaults: readonly IgnoreRule[],
): DeliverySource | undefined {
  const claims = claiming(applications.items, service);
  const [application] = claims.filter(({ name }) => name === service.tracking[INSTANCE]);
  if (application) return { kind: 'argo', application, defaults };
  return applications.reach.kind === 'namespaces' ? absent(applications, undefined, '') : undefined;
}

/** Narrows what has the same name in several namespaces to the one that lists the workload among its own. */
function narrow<T extends { readonly workloads: readonly string[] }>(
  named: readonly T[],
  service: TrackedService,
): readonly T[] {
  const likely = claiming(named, service);
  return named.length > 1 && likely.length === 1 ? likely : named;
}

/**
 * Returns the Application that an annotation `<application>:<group>/<kind>:<namespace>/<name>` names; one
 * outside Argo CD's own namespace is `<namespace>_<name>`. An annotation that was copied from another object
 * is nobody's (https://argo-cd.readthedocs.io/en/stable/user-guide/resource_tracking/).
 */
function applicationOf({ tracking, kind, namespace, name }: TrackedService): string | undefined {
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

function findFlux(
  setting: DeliverySetting,
  service: TrackedService,
  objects: DeliveryObjects,
): DeliverySource | undefined {
  const { kustomizations, helmReleases } = objects;
  if (!kustomizations) return undefined;
  const { tracking } = service;
  const releaseName = configuredName(setting, 'helmRelease', service) ?? namespacedName(tracking, HELM);
  const release = helmReleases?.items.find((r) => nameOf(r) === releaseName);
  if (releaseName !== undefined && !release)
    return absent(helmReleases, setting, `there is no HelmRelease ${releaseName}`);
  const name =
    configuredName(setting, 'kustomization', service) ??
    release?.parent ??
    namespacedName(tracking, KUSTOMIZE);
  if (name === undefined && release) return { kind: 'flux', kustomization: undefined, release };
  const found =
    name === undefined
      ? claiming(kustomizations.items, service)
      : kustomizations.items.filter((k) => nameOf(k) === name);
  const [kustomization] = found;
  if (found.length > 1)
    return unknown(`several Kustomizations may deliver ${service.service}: ${found.map(nameOf).join(', ')}`);
  if (kustomization) return { kind: 'flux', kustomization, release };
  if (name === undefined && setting.kind === 'tracked') return undefined;
  return absent(
    kustomizations,
    setting,
    `there is no Kustomization ${name ?? `that applies ${service.kind} ${service.name}`}`,
  );
}

function configuredName(
  setting: DeliverySetting,
  key: 'helmRelease' | 'kustomization',
  service: TrackedService,
): string | undefined {
  const template = setting.kind === 'flux' ? setting[key] : undefined;
  return setting.kind === 'flux' && template !== undefined
    ? qualified(fill(template, service), setting.namespace ?? 'flux-system')
    : undefined;
}

function claiming<T extends { readonly workloads: readonly string[] }>(
  items: readonly T[],
  service: TrackedService,
): readonly T[] {
  const { kind, namespace, name } = service;
  return namespace === undefined
    ? []
    : items.filter((item) => item.workloads.includes(workloadKey(kind, namespace, name)));
}

/**
 * Returns the source where no object is the service's: it is not there, or could not be seen. A namespace that
 * is configured and could be read is all there is to see.
 */
function absent(
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

function unknown(reason: string): DeliverySource {
  return { kind: 'unknown', reason, unread: false };
}

/** Fills in `{service}`, `{name}`, `{namespace}` and `{cluster}` in a configured name. */
function fill(template: string, { service, name, namespace, cluster }: TrackedService): string {
  const values: Readonly<Record<string, string>> = { service, name, namespace: namespace ?? '', cluster };
  return template.replace(/\{(\w+)\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? '') : whole,
  );
}

function qualified(name: string, namespace: string): string {
  return name.includes('/') ? name : `${namespace}/${name}`;
}

function nameOf({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return `${namespace}/${name}`;
}
