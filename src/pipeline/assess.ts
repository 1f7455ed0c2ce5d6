import { NO_HISTORY } from '../history/history.ts';
import type { Failure } from '../lib/errors.ts';
import { completeObservation } from '../metrics/observation/completion.ts';
import type { Observations, PodTemplate } from '../metrics/observation/types.ts';
import { readTemplate } from '../metrics/snapshot/pod-template.ts';
import { capacitySetting } from '../policy/cluster-config.ts';
import { observedBy } from '../policy/mode.ts';
import { clusterRooms } from '../scaling/capacity/demand.ts';
import type { DecisionInput, Desired } from '../scaling/decision/types.ts';
import { type Evaluation, evaluate } from '../scaling/evaluate.ts';
import type { Facts } from '../scaling/facts.ts';
import { type Independence, proveIndependence } from '../scaling/independence.ts';
import { observedForHarm } from './advice.ts';
import type { Fleet } from './load.ts';
import { ofCluster } from './scope.ts';

/**
 * Decisions of a run about every service, the facts behind them, and the proof that none depended on another.
 */
export interface Assessment {
  readonly facts: Facts;
  readonly evaluation: Evaluation;
  readonly independence: Independence;
  /** Everything in the facts that could not be used. */
  readonly errors: readonly Failure[];
}

/** Decides from facts. `whole` and `observations` are what their texts and their snapshot say. Pure. */
export function assess(facts: Facts, whole: Fleet, observations: Observations): Assessment {
  const fleet = ofCluster(whole, facts.cluster);
  const evaluation = evaluateFleet(facts, fleet, observations);
  return {
    facts,
    evaluation,
    independence: proveIndependence(evaluation.services),
    errors: [
      ...fleet.errors,
      ...observations.problems.map((p) => ({ service: p.service ?? null, message: p.message })),
      ...(facts.problems ?? []).map((message) => ({ service: null, message })),
      ...(facts.ledger_error === null ? [] : [{ service: null, message: facts.ledger_error }]),
      ...Object.entries(facts.ledger_broken ?? {}).map(([service, message]) => ({ service, message })),
    ],
  };
}

/** The facts of a decision that neither the fleet nor the observations say. */
export type Circumstances = Pick<
  Facts,
  | 'now'
  | 'desired'
  | 'ignored'
  | 'delivery_unread'
  | 'history'
  | 'evidence'
  | 'ledger_error'
  | 'ledger_broken'
>;

/** Parts of a fleet that decisions need; their ids are numbered in the order of the texts. */
export type DecidedFleet = Pick<Fleet, 'config' | 'policies' | 'blueprints'> & {
  readonly texts: Pick<Fleet['texts'], 'blueprints'>;
};

/** Decides about one fleet from one set of observations, without the proof. */
export function evaluateFleet(
  facts: Circumstances,
  fleet: DecidedFleet,
  observations: Observations,
): Evaluation {
  const now = new Date(facts.now);
  const stamp = facts.now.slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const { config, policies } = fleet;
  // By file, not by sound blueprint: mending one blueprint must not renumber the others.
  const numbers = new Map(
    fleet.texts.blueprints.map(({ path }, index) => [path, String(index + 1).padStart(3, '0')]),
  );
  const inputs = fleet.blueprints.map(
    (blueprint): DecisionInput => ({
      id: `dec-${stamp}-${numbers.get(blueprint.path)}`,
      blueprint,
      observation: completeObservation(
        observations.services.get(blueprint.name),
        blueprint,
        declaredTemplate(own(facts.desired, blueprint.name)),
      ),
      desired: own(facts.desired, blueprint.name) ?? {
        kind: 'held',
        reason: 'manifest_missing',
        message: 'No manifest was looked for.',
      },
      ignored: own(facts.ignored ?? {}, blueprint.name),
      deliveryUnread: own(facts.delivery_unread ?? {}, blueprint.name),
      // An earlier version's report may lack what this one knows.
      history: {
        ...NO_HISTORY,
        ...own(facts.history, blueprint.name),
        readable: isPastKnown(facts, blueprint.name),
      },
      evidence: own(facts.evidence ?? {}, blueprint.name),
      unknownOwner: config.clusters[blueprint.workload.cluster]?.unknownOwner ?? 'hold',
      observedBy: observedBy(config, blueprint) ?? observedForHarm(blueprint, facts.history),
      policies,
      now,
    }),
  );
  const rooms = clusterRooms(inputs, (cluster) => capacitySetting(config, cluster), observations.clusters);
  return evaluate(inputs, rooms, config.fleetGuard);
}

/** Checks whether all events of a service can be read. */
export function isPastKnown(
  { ledger_error, ledger_broken = {} }: Pick<Facts, 'ledger_error' | 'ledger_broken'>,
  service: string,
): boolean {
  return ledger_error === null && !Object.hasOwn(ledger_broken, service);
}

function declaredTemplate(desired: Desired | undefined): PodTemplate | undefined {
  return desired !== undefined && desired.kind !== 'held' && desired.template
    ? readTemplate(desired.template)
    : undefined;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
