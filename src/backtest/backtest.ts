import { type AutoscalerSettings, replayAutoscaler, startAutoscaler } from '../evidence/autoscaler.ts';
import { chooseAutoscaler } from '../evidence/choose-autoscaler.ts';
import { chooseCount, type WantedCount } from '../evidence/choose-count.ts';
import { replayCount, startCount } from '../evidence/constant.ts';
import { DAY_MS, endOf, inMinutes, inPoints, measuredAscending, percentile } from '../evidence/demand.ts';
import { leastReplicas, type Rules, usable } from '../evidence/rules.ts';
import { isLookedAtAgain } from '../evidence/turn.ts';
import type { Milliseconds } from '../lib/duration.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { type Demand, GAP } from '../ports/demand-history.ts';
import { addTallies, type DayTallies, startDays } from './days.ts';
import type { Policy } from './policy.ts';
import { type ReviewedPolicy, type Simulated, simulate } from './simulate.ts';
import { onlyCpu, RUN_EVERY_MS, strategyBlueprint, strategyRuns, utilization } from './strategy.ts';
import type { Chosen, Question, Replayed, ServiceResult } from './types.ts';

/** Days of history that evidence needs, and that no policy is judged by where there are more. */
const FIRST_DAYS = 7;
/** Evidence looks once a day, before the office opens, and at a count again while that carries too little. */
const DAILY_AT_MS = 6 * 3_600_000;
/** What a person starts an autoscaler with. */
const FIRST_SETTINGS: AutoscalerSettings = { target: 70, min: 1, max: Number.POSITIVE_INFINITY };
const ANY_FLOOR = { min: 1, max: Number.POSITIVE_INFINITY };
const ALL_EDITABLE = { target: true, min: true, max: true };

/** One service's history, in the steps of the replay and in the points of the decisions. */
interface Series {
  readonly demand: Demand;
  readonly points: Demand;
  /** Start of the part that is judged, and the index of its first step. */
  readonly judgedFrom: Milliseconds;
  readonly judged: number;
  /** Count that Git states at first. */
  readonly first: number;
}

/**
 * Replays one service's history under each policy. Series of one-minute steps, or shorter ones, are replayed
 * as they are and coarser ones in minutes, while decisions see the means of five minutes.
 */
export function backtestService(service: string, history: Demand, question: Question): ServiceResult {
  const demand = inMinutes(history);
  const points = inPoints(demand);
  const judgedFrom = judgedTime(demand, question.judgeAfterDays);
  const judged = Math.min(demand.values.length, Math.ceil((judgedFrom - demand.start) / demand.step));
  const first = question.first ?? countByHand(points, question.rules);
  const series = { demand, points, judgedFrom, judged, first };
  const policies = [...question.policies].map(
    ([name, policy]) => [name, replayPolicy(policy, series, question)] as const,
  );
  const gaps = demand.values.subarray(judged).reduce((count, value) => count + Number(value === GAP), 0);
  const end = endOf(demand);
  return { service, step: demand.step, judgedFrom, end, gaps, policies: new Map(policies) };
}

function judgedTime(demand: Demand, days: number | undefined): Milliseconds {
  const { start } = demand;
  if (days !== undefined) return start + days * DAY_MS;
  return endOf(demand) - start > FIRST_DAYS * DAY_MS ? start + FIRST_DAYS * DAY_MS : start;
}

/**
 * Returns the count that stands in for the one in Git, which the history does not state: as set by hand by
 * somebody who knows the service, it carries 99 % of the history.
 */
function countByHand(points: Demand, rules: Rules): number {
  return leastReplicas(percentile(measuredAscending(points), 99), usable(rules));
}

function replayPolicy(policy: Policy, series: Series, question: Question): Replayed {
  switch (policy.kind) {
    case 'git':
      return fixedCount(series.first, series, question);
    case 'static':
      return fixedCount(policy.replicas, series, question);
    case 'autoscaler':
      return replayedAutoscaler(policy.settings, () => undefined, series, question);
    case 'evidence-hpa':
      return replayedAutoscaler(FIRST_SETTINGS, proposeSettings(series, question), series, question);
    case 'evidence':
      return replayedCount(evidenceRuns(series, question), series, question);
    case 'strategy':
      return replayedCount(blueprintRuns(series, strategyBlueprint(policy.strategy)), series, question);
    case 'blueprint':
      return question.blueprint
        ? replayedCount(runsOf(question.blueprint, series, question), series, question)
        : fixedCount(series.first, series, question);
  }
}

type Run<T> = ReviewedPolicy<T>['run'];

/** Replays an autoscaler whose settings `run` may propose to change. */
function replayedAutoscaler(
  initial: AutoscalerSettings,
  run: Run<AutoscalerSettings>,
  { demand, judgedFrom, judged }: Series,
  { rules, review }: Question,
): Replayed {
  const { values, step } = demand;
  const first = values.find((value) => value !== GAP) ?? 0;
  const state = startAutoscaler(initial, first, step, rules);
  const tallies = startDays(judged, DAY_MS / step);
  const result = simulate(
    demand,
    initial,
    { review, countFrom: judgedFrom },
    {
      every: DAY_MS,
      offset: DAILY_AT_MS,
      run,
      contradicts: () => false,
      replay(from, to, settings) {
        tallies.replay(from, to, (start, end, tally) =>
          replayAutoscaler({ values, from: start, to: end, repeat: 1 }, settings, rules, state, tally),
        );
      },
    },
  );
  return replayed(tallies, result, result.stated);
}

function proposeSettings({ points }: Series, { rules }: Question): Run<AutoscalerSettings> {
  return (now, stated) => {
    const choice = chooseAutoscaler(points, now, stated, ANY_FLOOR, ALL_EDITABLE, rules);
    return choice.kind === 'chosen' && !sameSettings(choice.settings, stated) ? choice.settings : undefined;
  };
}

function sameSettings(a: AutoscalerSettings, b: AutoscalerSettings): boolean {
  return a.target === b.target && a.min === b.min && a.max === b.max;
}

type CountRuns = Pick<ReviewedPolicy<number>, 'every' | 'offset' | 'run' | 'merged'>;

function fixedCount(replicas: number, series: Series, question: Question): Replayed {
  const runs: CountRuns = { every: DAY_MS, offset: DAILY_AT_MS, run: () => undefined };
  return replayedCount(runs, { ...series, first: replicas }, question);
}

/** Replays a count that the runs may propose to change. */
function replayedCount(
  runs: CountRuns,
  { demand, judgedFrom, judged, first }: Series,
  { rules, review }: Question,
): Replayed {
  const { values, step } = demand;
  const state = startCount(first, step, rules);
  const tallies = startDays(judged, DAY_MS / step);
  const result = simulate(
    demand,
    first,
    { review, countFrom: judgedFrom },
    {
      ...runs,
      contradicts: (proposed, open, stated) => proposed > stated !== open > stated,
      replay(from, to, stated) {
        state.replicas = stated;
        tallies.replay(from, to, (start, end, tally) => replayCount(values, start, end, rules, state, tally));
      },
    },
  );
  return replayed(tallies, result, { replicas: result.stated });
}

function runsOf(blueprint: Blueprint, series: Series, question: Question): CountRuns {
  const { strategy, evidence } = blueprint.scaling;
  return strategy === 'evidence'
    ? evidenceRuns(series, { ...question, rules: { ...question.rules, ...evidence } })
    : blueprintRuns(series, onlyCpu(blueprint));
}

function blueprintRuns({ demand }: Series, blueprint: Blueprint): CountRuns {
  return { every: RUN_EVERY_MS, offset: 0, ...strategyRuns(demand, blueprint) };
}

function evidenceRuns({ demand, points }: Series, { rules }: Question): CountRuns {
  const earlier: WantedCount[] = [];
  let last = Number.NEGATIVE_INFINITY;
  const isDue = (now: Milliseconds, replicas: number) =>
    now % DAY_MS === DAILY_AT_MS ||
    isLookedAtAgain({
      used: utilization(demand, now, { replicas, window: RUN_EVERY_MS }),
      utilizationLimit: rules.utilizationLimit,
      since: now - last,
    });
  return {
    every: RUN_EVERY_MS,
    offset: 0,
    run(now, present) {
      if (!isDue(now, present)) return undefined;
      last = now;
      const choice = chooseCount(points, now, { present, minReplicas: 1, earlier }, rules);
      if (choice.kind !== 'chosen') return undefined;
      earlier.push({ at: now, replicas: choice.wanted });
      return choice.replicas === present ? undefined : choice.replicas;
    },
  };
}

function replayed({ days }: DayTallies, { opened, merged }: Simulated<unknown>, chosen: Chosen): Replayed {
  return { tally: addTallies(days), days, opened, merged, chosen };
}
