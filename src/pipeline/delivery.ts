import { type Ignored, ignoredCount } from '../delivery/live/ignore-rules.ts';
import {
  type DeliveryObjects,
  type DeliverySource,
  findDelivery,
  kindsToList,
  type ListDelivery,
  namespacesToList,
  type TrackedService,
} from '../delivery/live/sources.ts';
import { parseDuration } from '../lib/duration.ts';
import { TrimtabError } from '../lib/errors.ts';
import type { Observations } from '../metrics/observation/types.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { type Config, deliverySetting } from '../policy/config.ts';
import { wantedService } from '../policy/wanted-service.ts';

/**
 * Delivery tool of each service, and the tools that ignore its count. A service that nothing delivers is in
 * neither.
 */
export interface Deliveries {
  readonly sources: ReadonlyMap<string, DeliverySource>;
  readonly ignored: Readonly<Record<string, Ignored>>;
  /** Failures, each reported once. A missing right or API is no failure. */
  readonly problems: readonly string[];
}

/**
 * Asks every cluster with a delivery source once. What cannot be read costs the delivery checks alone, with
 * its reason.
 */
export async function observeDelivery(
  config: Config,
  blueprints: readonly Blueprint[],
  observations: Observations,
  listDelivery: ListDelivery,
): Promise<Deliveries> {
  const sources = new Map<string, DeliverySource>();
  const ignored: Record<string, Ignored> = {};
  const problems: string[] = [];
  const clusters = Object.keys(config.clusters).filter(
    (cluster) => deliverySetting(config, cluster).kind !== 'none',
  );
  await Promise.all(
    clusters.map(async (cluster) => {
      const tracked = blueprints
        .filter((b) => b.workload.cluster === cluster)
        .map((b) => trackedService(b, observations));
      const { objects, problem } = await listOnce(config, cluster, tracked, observations, listDelivery);
      if (problem !== undefined) problems.push(problem);
      for (const service of tracked) {
        const source =
          typeof objects === 'string'
            ? ({ kind: 'unknown', reason: objects } as const)
            : findDelivery(deliverySetting(config, cluster), service, objects);
        if (source) sources.set(service.service, source);
        const writer = observations.services.get(service.service)?.writer?.split(' at ')[0];
        const held = ignoredCount(service, source, writer);
        if (held) ignored[service.service] = held;
      }
    }),
  );
  return { sources, ignored, problems: problems.sort() };
}

function trackedService(blueprint: Blueprint, { services }: Observations): TrackedService {
  const { cluster } = blueprint.workload;
  const seen = services.get(blueprint.name);
  const wanted = wantedService(blueprint);
  return {
    ...wanted,
    cluster,
    namespace: wanted.namespace ?? seen?.namespace,
    tracking: seen?.tracking ?? {},
  };
}

/**
 * Lists a cluster's delivery objects. What did not answer for figures is not asked again, and its problem is
 * named already.
 */
async function listOnce(
  config: Config,
  cluster: string,
  tracked: readonly TrackedService[],
  { services, clusters }: Observations,
  listDelivery: ListDelivery,
): Promise<{ readonly objects: DeliveryObjects | string; readonly problem: string | undefined }> {
  const known = isLive(config, cluster) ? clusters.get(cluster)?.failure : undefined;
  const gone =
    tracked.length > 0 && tracked.every(({ service }) => services.get(service)?.failure !== undefined);
  const objects = known !== undefined && gone ? known : await list(config, cluster, tracked, listDelivery);
  const failure = typeof objects === 'string' ? objects : failedList(cluster, objects);
  return { objects, problem: known === undefined ? failure : undefined };
}

/** Checks that the objects are where the cluster's own figures come from. */
function isLive({ clusters }: Config, cluster: string): boolean {
  const { metrics = [], delivery } = clusters[cluster] ?? {};
  return (
    delivery !== undefined &&
    'context' in delivery &&
    metrics.some((m) => m.kind === 'kubernetes' && m.context === delivery.context)
  );
}

function failedList(
  cluster: string,
  { applications, kustomizations, helmReleases }: DeliveryObjects,
): string | undefined {
  const failed = [applications, kustomizations, helmReleases].find(
    (l) => l?.reach.kind === 'namespaces' && l.reach.failed,
  );
  return failed?.reach.kind === 'namespaces'
    ? `cluster ${cluster}: delivery cannot be told: ${failed.reach.reason}`
    : undefined;
}

const NOTHING: DeliveryObjects = {
  applications: undefined,
  kustomizations: undefined,
  helmReleases: undefined,
  argoDefaults: [],
};

/** Lists the objects, or says why there are none. */
async function list(
  config: Config,
  cluster: string,
  services: readonly TrackedService[],
  listDelivery: ListDelivery,
): Promise<DeliveryObjects | string> {
  const setting = deliverySetting(config, cluster);
  const kinds = kindsToList(setting, services);
  if (setting.kind === 'none' || kinds.length === 0) return NOTHING;
  const live = config.clusters[cluster]?.metrics.find((m) => m.kind === 'kubernetes');
  const access = {
    cluster,
    kinds,
    namespaces: namespacesToList(setting, services),
    ...(setting.context === undefined ? {} : { context: setting.context }),
    ...(live?.timeout === undefined ? {} : { timeout: parseDuration(live.timeout) }),
  };
  return listDelivery(access).catch((error: unknown) => {
    if (error instanceof TrimtabError && error.code === 'kubernetes_failed') return error.message;
    throw error;
  });
}
