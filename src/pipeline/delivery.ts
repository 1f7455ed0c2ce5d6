import { findDelivery, unreadDelivery } from '../delivery/live/find.ts';
import { ignoredCount } from '../delivery/live/ignore-rules.ts';
import type { Ignored } from '../delivery/live/ignored.ts';
import {
  type DeliveryObjects,
  kindsToList,
  type ListDelivery,
  namespacesToList,
} from '../delivery/live/listing.ts';
import type { DeliverySource } from '../delivery/live/source.ts';
import type { TrackedService } from '../delivery/live/tracking.ts';
import { parseDuration } from '../lib/duration.ts';
import { TrimtabError } from '../lib/errors.ts';
import type { Observations } from '../metrics/observation/types.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { deliverySetting } from '../policy/cluster-config.ts';
import type { Config } from '../policy/config.ts';
import { wantedService } from '../policy/wanted-service.ts';

/**
 * Delivery tool of each service, and the tools that ignore its count. A service that nothing delivers is in
 * neither.
 */
export interface Deliveries {
  readonly sources: ReadonlyMap<string, DeliverySource>;
  readonly ignored: Readonly<Record<string, Ignored>>;
  /** Reasons why it cannot be told whether a tool ignores a count. */
  readonly unread: Readonly<Record<string, string>>;
  /** Failures and missing rights, each reported once. A missing API is none. */
  readonly problems: readonly string[];
}

/** State of one service according to its cluster's delivery objects. */
interface Delivered {
  readonly service: string;
  readonly source: DeliverySource | undefined;
  readonly ignored: Ignored | undefined;
}

/**
 * Asks every cluster with a delivery source once. What cannot be read costs the delivery checks, with its
 * reason, and holds what it may ignore.
 */
export async function observeDelivery(
  config: Config,
  blueprints: readonly Blueprint[],
  observations: Observations,
  listDelivery: ListDelivery,
): Promise<Deliveries> {
  const sources = new Map<string, DeliverySource>();
  const ignored: Record<string, Ignored> = {};
  const unread: Record<string, string> = {};
  const problems: string[] = [];
  const clusters = Object.keys(config.clusters).filter(
    (cluster) => deliverySetting(config, cluster).kind !== 'none',
  );
  await Promise.all(
    clusters.map(async (cluster) => {
      const found = await observeOne(config, cluster, blueprints, observations, listDelivery);
      problems.push(...found.problems);
      for (const { service, source, ignored: held } of found.services) {
        if (source) sources.set(service, source);
        if (held) ignored[service] = held;
        else if (source?.kind === 'unknown' && source.unread) unread[service] = source.reason;
      }
    }),
  );
  return { sources, ignored, unread, problems: problems.sort() };
}

async function observeOne(
  config: Config,
  cluster: string,
  blueprints: readonly Blueprint[],
  observations: Observations,
  listDelivery: ListDelivery,
): Promise<{ readonly services: readonly Delivered[]; readonly problems: readonly string[] }> {
  const setting = deliverySetting(config, cluster);
  const tracked = blueprints
    .filter((b) => b.workload.cluster === cluster)
    .map((b) => trackedService(b, observations));
  const { objects, problem, told } = await listOnce(config, cluster, tracked, observations, listDelivery);
  const services = tracked.map((service): Delivered => {
    const source =
      typeof objects === 'string'
        ? unreadDelivery(setting, service, objects)
        : findDelivery(setting, service, objects);
    const writer = observations.services.get(service.service)?.writer?.split(' at ')[0];
    return { service: service.service, source, ignored: ignoredCount(service, source, writer) };
  });
  if (told) return { services, problems: problem === undefined ? [] : [problem] };
  const unread = services.flatMap(({ source, ignored }) =>
    !ignored && source?.kind === 'unknown' && source.unread ? [source.reason] : [],
  );
  return { services, problems: [...new Set(unread)].map((reason) => unreadProblem(cluster, reason)) };
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

/** A cluster's delivery objects, or why there are none. */
interface Listing {
  readonly objects: DeliveryObjects | string;
  readonly problem: string | undefined;
  /** True where the run has a problem already that says why objects are not seen. */
  readonly told: boolean;
}

function unreadProblem(cluster: string, reason: string): string {
  return `cluster ${cluster}: whether Argo CD or Flux ignores counts cannot be told, so that nothing moves that they may deliver: ${reason}`;
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
): Promise<Listing> {
  const known = isLive(config, cluster) ? clusters.get(cluster)?.failure : undefined;
  const gone =
    tracked.length > 0 && tracked.every(({ service }) => services.get(service)?.failure !== undefined);
  const objects = known !== undefined && gone ? known : await list(config, cluster, tracked, listDelivery);
  const failure = typeof objects === 'string' ? objects : failedList(cluster, objects);
  const problem = known === undefined ? failure : undefined;
  return { objects, problem, told: known !== undefined || problem !== undefined };
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
