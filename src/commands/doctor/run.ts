import type { DeliveryObjects } from '../../delivery/live/listing.ts';
import { TrimtabError } from '../../lib/errors.ts';
import type { SourceAnswer } from '../../metrics/sources.ts';
import type { Configuration, Fleet } from '../../pipeline/load.ts';
import { makePlan } from '../../pipeline/pipeline.ts';
import type { Plan } from '../../pipeline/run.ts';
import type { PlanWorld } from '../../pipeline/world.ts';
import { deliverySetting } from '../../policy/cluster-config.ts';
import type { ListedKind } from '../../ports/cluster.ts';
import type { Files } from '../../ports/files.ts';
import type { Finding } from '../../ports/repository-settings.ts';
import type { Evaluated } from '../../scaling/evaluate.ts';
import { describeUnreadable } from '../../workloads/unread.ts';
import type { MeasuredAnswer } from '../open/sources.ts';
import { measure, prometheusOptions } from '../open/sources.ts';
import type { Options } from '../options.ts';
import { examineRights } from './clusters.ts';
import { examineDecisions } from './decisions.ts';
import { examinePrometheus } from './prometheus.ts';
import { coverage } from './sources.ts';

/** Files, configuration and blueprints of a folder, loaded as a plan loads them. */
export interface Loaded {
  readonly files: Files;
  readonly configuration: Configuration;
  readonly fleet: Fleet;
}

/** Delivery objects of one cluster, as they were listed for the plan. */
interface ListedDelivery {
  readonly cluster: string;
  readonly objects: DeliveryObjects;
}

/**
 * Makes the plan that a run would make, and checks what it was made from: the figures of every source, the
 * rights to read clusters and delivery tools, and what is decided in the end.
 */
export async function examineRun(world: PlanWorld, options: Options, loaded: Loaded): Promise<Finding[]> {
  const { configuration } = loaded;
  const { answers, findings } = await measureAll(world, options, loaded.fleet);
  const { plan, delivery } = await planFrom(answers, world, loaded);
  const { services } = plan.evaluation;
  const covered = answers.map((answer) => ({
    answer,
    ...coverage(answer, servedBy(answer, services, configuration), world.now),
  }));
  const sources = await Promise.all(
    covered.map(async ({ answer, finding, lacking }) => {
      const blind = services.filter(({ decision }) => lacking.has(decision.service));
      return [
        ...examineAnswer(answer),
        ...(finding ? [finding] : []),
        ...(await examineSource(answer, blind, options, world.now)),
      ];
    }),
  );
  return [
    ...findings,
    ...sources.flat(),
    ...delivery.flatMap((listed) => examineDelivery(listed, configuration)),
    ...describeUnreadable(plan.index.unreadable).map(
      (message): Finding => ({ state: 'weak', about: 'manifests', message }),
    ),
    ...examineFacts(plan),
    ...examineDecisions(services, new Set(covered.flatMap(({ lacking }) => [...lacking]))),
  ];
}

/** Plans from answers that have been asked for already, and keeps what delivery tools list meanwhile. */
async function planFrom(
  answers: readonly MeasuredAnswer[],
  world: PlanWorld,
  { files, configuration }: Loaded,
): Promise<{ readonly plan: Plan; readonly delivery: readonly ListedDelivery[] }> {
  const delivery: ListedDelivery[] = [];
  const recording: PlanWorld = {
    ...world,
    measure: async () => (answers.length > 0 ? answers : [noAnswer(world.now)]),
    listDelivery: async (query) => {
      const objects = await world.listDelivery(query);
      delivery.push({ cluster: query.cluster, objects });
      return objects;
    },
  };
  return { plan: await makePlan(recording, { files, configuration, pulls: [] }), delivery };
}

/** Looks into a Prometheus that lacks figures of services, for what may be wrong. */
async function examineSource(
  { path, cluster, source }: MeasuredAnswer,
  lacking: readonly Evaluated[],
  { repo }: Options,
  now: Date,
): Promise<Finding[]> {
  if (source.kind !== 'prometheus' || cluster === undefined || lacking.length === 0) return [];
  const { inspectPrometheus } = await import('../../adapters/prometheus/inspect.ts');
  try {
    const facts = await inspectPrometheus(prometheusOptions(source, cluster, repo), now, process.env);
    // Queries of one's own may need other metrics.
    const absent = source.queries === undefined ? facts?.absent : [];
    return facts && absent ? examinePrometheus(path, { ...facts, absent }, lacking) : [];
  } catch (error) {
    // What keeps it from being asked has been named already.
    if (error instanceof TrimtabError) return [];
    throw error;
  }
}

/** Asks every source. Where there is none to ask, or it cannot be read, the plan is made without figures. */
async function measureAll(
  { now }: PlanWorld,
  options: Options,
  { config, blueprints }: Fleet,
): Promise<{ readonly answers: readonly MeasuredAnswer[]; readonly findings: readonly Finding[] }> {
  try {
    return { answers: await measure(options, config, blueprints, now), findings: [] };
  } catch (error) {
    const finding: Finding = { state: 'bad', about: 'metrics', message: (error as Error).message };
    return { answers: [], findings: [finding] };
  }
}

function noAnswer(now: Date): SourceAnswer {
  const observations = { services: new Map(), clusters: new Map(), problems: [] };
  return { kind: 'live', path: 'metrics', timestamp: now.toISOString(), observations };
}

/** Returns the services that a source is to measure; a cluster without sources is served by any snapshot. */
function servedBy(
  { cluster, source }: MeasuredAnswer,
  services: readonly Evaluated[],
  { config }: Configuration,
): readonly Evaluated[] {
  return services.filter(({ input }) => {
    const own = input.blueprint.workload.cluster;
    const orphan = source.kind === 'snapshot' && !Object.hasOwn(config.clusters, own);
    return cluster === undefined || cluster === own || orphan;
  });
}

function examineAnswer(answer: MeasuredAnswer): Finding[] {
  const lists = answer.kind === 'live' ? answer.lists : undefined;
  const told = answer.observations.problems.map(({ message }) => message);
  return [
    ...told.map((message): Finding => ({ state: 'bad', about: answer.path, message })),
    ...(lists === undefined ? [] : examineRights(`rights of ${answer.path}`, lists, { told })),
  ];
}

function deliveryLists({ applications, kustomizations, helmReleases }: DeliveryObjects): ListedKind[] {
  const lists = { Applications: applications, Kustomizations: kustomizations, HelmReleases: helmReleases };
  return Object.entries(lists).flatMap(([kind, listed]) =>
    listed === undefined ? [] : [{ kind, reach: listed.reach }],
  );
}

function examineDelivery({ cluster, objects }: ListedDelivery, { config }: Configuration): Finding[] {
  const { kind } = deliverySetting(config, cluster);
  const needed =
    kind === 'argo' ? ['Applications'] : kind === 'flux' ? ['Kustomizations', 'HelmReleases'] : [];
  return examineRights(`delivery of ${cluster}`, deliveryLists(objects), { needed: new Set(needed) });
}

/** Names what a plan would report beside its decisions. */
function examineFacts({ facts }: Plan): Finding[] {
  const bad =
    (about: string) =>
    (message: string): Finding => ({ state: 'bad', about, message });
  return [
    ...(facts.problems ?? []).map(bad('delivery')),
    ...(facts.ledger_error === null ? [] : [bad('ledger')(facts.ledger_error)]),
    ...Object.entries(facts.ledger_broken ?? {}).map(([service, why]) => bad('ledger')(`${service}: ${why}`)),
  ];
}
