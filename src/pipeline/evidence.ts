import { isDeepStrictEqual } from 'node:util';
import { DAY_MS } from '../evidence/demand.ts';
import { AUTOSCALER_DAYS, COUNT_DAYS } from '../evidence/length.ts';
import { type Look, lookAtAutoscaler, lookAtCount } from '../evidence/look.ts';
import { unpackDemand } from '../evidence/pack.ts';
import { isLookedAtAgain } from '../evidence/turn.ts';
import { completeObservation } from '../metrics/observation/completion.ts';
import type { Observations } from '../metrics/observation/types.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { historyService } from '../policy/history-service.ts';
import type { Demand, DemandMeasure, HistoryService, LatencyPast } from '../ports/demand-history.ts';
import type { AdviceRecord, EvidenceRecord, LearntLimit } from '../ports/evidence-record.ts';
import { ceilingOf } from '../scaling/decision/limits.ts';
import type { Desired } from '../scaling/decision/types.ts';
import type { Facts } from '../scaling/facts.ts';
import { type Advised, dueAdvice, judgeAdvised } from './advice.ts';
import type { Fleet } from './load.ts';
import { lastTurn, learnsLimit, limitOf, rulesOf } from './look.ts';
import type { PlanWorld } from './world.ts';

/** Evidence from the past of the services whose blueprints ask. */
export interface Evidence {
  readonly records: Readonly<Record<string, EvidenceRecord>>;
  /** Verdicts of this run on the last proposals, of the services that harm holds back. */
  readonly advice: Readonly<Record<string, AdviceRecord>>;
  /** Problems that concern several services at once. */
  readonly problems: readonly string[];
}

type Known = Pick<Facts, 'now' | 'desired' | 'history'>;

/**
 * Looks at the past of the services that are due, once a day each, spread over the day by their names, and again
 * where a count does not carry its load now. For the others the last look counts, which the ledger has; so it does for those that `isOurs` leaves to another job.
 * `advised` is what may be judged by the demand after it.
 */
export async function readEvidence(
  { pastDemand }: Pick<PlanWorld, 'pastDemand'>,
  { config, blueprints }: Pick<Fleet, 'config' | 'blueprints'>,
  facts: Known,
  observations: Observations,
  advised: Advised = new Map(),
  isOurs: (service: string) => boolean = () => true,
): Promise<Evidence> {
  const asking = blueprints.filter((blueprint) => asks(blueprint, facts.desired[blueprint.name]));
  const always = pastDemand?.daily === false;
  const isFresh = (blueprint: Blueprint) =>
    !isOurs(blueprint.name) || (!always && !isDue(blueprint, facts, observations));
  const due = asking.filter((blueprint) => !isFresh(blueprint));
  const judged = blueprints.filter(({ name }) => isOurs(name));
  const toJudge = pastDemand ? dueAdvice(judged, advised, facts, always) : [];
  const kept = asking.flatMap((blueprint) => {
    const last = isFresh(blueprint) ? facts.history[blueprint.name]?.evidence?.last : undefined;
    return last === undefined ? [] : [[blueprint.name, last] as const];
  });
  const asked = [...new Set([...due, ...toJudge])];
  if (asked.length === 0) return { records: Object.fromEntries(kept), advice: {}, problems: [] };
  const to = Date.parse(facts.now);
  const services = asked.map((blueprint) => askedService(blueprint, observations));
  const source = await pastDemand?.open(config);
  const isScaled = ({ name }: Blueprint) => facts.desired[name]?.kind === 'autoscaler';
  const days = toJudge.length === 0 && due.every(isScaled) ? AUTOSCALER_DAYS : COUNT_DAYS;
  const answer = await source?.read(services, { from: to - days * DAY_MS, to });
  const looked = due.map((blueprint) => {
    const history = answer?.services.get(blueprint.name) ?? { kind: 'unknown', reason: NO_SOURCE };
    const record: EvidenceRecord =
      history.kind === 'known'
        ? lookAtPast(blueprint, facts, history)
        : {
            at: facts.now,
            blueprint: blueprint.hash,
            kind: 'history_missing',
            message: `${history.reason}.`,
          };
    return [blueprint.name, record] as const;
  });
  return {
    records: Object.fromEntries([...kept, ...looked]),
    advice: judgeAdvised(toJudge, advised, answer?.services ?? new Map(), to),
    problems: answer?.problems ?? [],
  };
}

const NO_SOURCE = 'no source of demand history is known: give a file by --history';

/** Looks again at the demand that a report carries; what it carries none of stays as it was found. */
export function replayEvidence(
  { evidence = {}, ...facts }: Facts,
  blueprints: readonly Blueprint[],
): Facts['evidence'] {
  const byName = new Map(blueprints.map((blueprint) => [blueprint.name, blueprint]));
  const again = Object.entries(evidence).map(([name, record]) => {
    const blueprint = byName.get(name);
    if (!blueprint || !('stated' in record) || !record.demand) return [name, record] as const;
    const past = { ...record, demand: unpackDemand(record.demand) };
    return [name, lookAtPast(blueprint, facts, past)] as const;
  });
  return Object.fromEntries(again);
}

/** Knowledge of a service's past, by a source or by a record. */
interface Past {
  readonly demand: Demand;
  readonly measure?: DemandMeasure;
  /** By a source. */
  readonly latency?: LatencyPast | string;
  /** By a record. */
  readonly limit?: LearntLimit;
}

/** Looks at one service's past: of its count, or of the autoscaler that decides it. */
function lookAtPast(blueprint: Blueprint, facts: Known, past: Past): EvidenceRecord {
  const { demand, measure } = past;
  const limit = limitOf(blueprint, past);
  const { scaling, autoscaler } = blueprint;
  const desired = facts.desired[blueprint.name];
  const look: Look = {
    now: new Date(facts.now),
    blueprint: blueprint.hash,
    rules: rulesOf(blueprint, limit),
    measure,
    limit,
  };
  if (desired?.kind === 'autoscaler' && autoscaler) {
    const limits = { min: scaling.minReplicas, max: scaling.maxReplicas, ceiling: ceilingOf(blueprint) };
    const { target, min, max } = desired.numbers;
    const editable = { target: target !== undefined, min: min !== undefined, max: max !== undefined };
    const present = { ...desired.settings, ...desired.pace };
    const record = lookAtAutoscaler(demand, look, present, limits, editable);
    return record.kind === 'autoscaler' && desired.assumed !== undefined
      ? { ...record, behavior_assumed: desired.assumed }
      : record;
  }
  const present = desired?.kind === 'found' ? desired.replicas : scaling.minReplicas;
  const earlier = (facts.history[blueprint.name]?.evidence?.wanted ?? []).map(({ at, replicas }) => ({
    at: Date.parse(at),
    replicas,
  }));
  return lookAtCount(demand, look, { present, minReplicas: scaling.minReplicas, earlier });
}

/** Checks whether a decision about a service rests on its past. */
function asks({ scaling, autoscaler }: Blueprint, desired: Desired | undefined): boolean {
  if (desired?.kind === 'autoscaler') return autoscaler !== undefined;
  return desired?.kind === 'found' && scaling.strategy === 'evidence';
}

/**
 * Checks whether the last look was before the service's time of this day, or at other numbers or rules, or whether
 * its count has become too small since.
 */
function isDue(blueprint: Blueprint, { now, history, desired }: Known, { services }: Observations): boolean {
  const last = history[blueprint.name]?.evidence?.last;
  if (last === undefined || last.kind === 'history_missing' || last.blueprint !== blueprint.hash) return true;
  const [at, time] = [Date.parse(last.at), Date.parse(now)];
  if (at < lastTurn(blueprint.name, time)) return true;
  if (!('stated' in last)) return false;
  const used = services.get(blueprint.name)?.figures.cpu_utilization?.value;
  const { utilizationLimit } = rulesOf(blueprint, last.limit);
  return (
    !isSameStated(last, desired[blueprint.name]) ||
    (last.kind === 'count' && isLookedAtAgain({ used, utilizationLimit, since: time - at }))
  );
}

function isSameStated(last: EvidenceRecord, desired: Desired | undefined): boolean {
  if (desired?.kind === 'autoscaler')
    return last.kind === 'autoscaler' && isDeepStrictEqual(last.stated.settings, desired.settings);
  return desired?.kind === 'found' && last.kind === 'count' && last.stated.replicas === desired.replicas;
}

/** Demand is counted in what a pod requests now. */
function askedService(blueprint: Blueprint, { services }: Observations): HistoryService {
  const observation = completeObservation(services.get(blueprint.name), blueprint, undefined);
  const request = observation?.replica.request.cpu ?? blueprint.resources.cpuRequest;
  return historyService(blueprint, request, learnsLimit(blueprint));
}
