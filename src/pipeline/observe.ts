import { formatSpan } from '../lib/duration.ts';
import { isAhead, isFresh } from '../metrics/observation/freshness.ts';
import type { Observations } from '../metrics/observation/types.ts';
import { isRecorded } from '../metrics/snapshot/snapshot.ts';
import { joinAnswers, recordAnswers, type SourceAnswer, type SourceContent } from '../metrics/sources.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { type Deliveries, observeDelivery } from './delivery.ts';
import type { Fleet } from './load.ts';
import type { PlanWorld } from './world.ts';

/** Observations of a fleet from clusters and their delivery tools. */
export interface Observed {
  /** As a report carries it. */
  readonly snapshot: SourceContent;
  readonly observations: Observations;
  readonly deliveries: Deliveries;
}

/** Asks every source of figures and every delivery tool that the configuration names. */
export async function observe(
  { measure, listDelivery, now }: Pick<PlanWorld, 'measure' | 'listDelivery' | 'now'>,
  { config, blueprints, texts }: Pick<Fleet, 'config' | 'blueprints' | 'texts'>,
): Promise<Observed> {
  const answers = texts.blueprints.length === 0 ? [] : await measure(config, blueprints);
  const observations = joinFresh(answers, blueprints, now);
  const deliveries = await observeDelivery(config, blueprints, observations, listDelivery);
  return { snapshot: recordAnswers(answers), observations, deliveries };
}

const MOST_TIMES = 10;

/** Joins what sources said. Of several, the earliest wins whose figure a blueprint still trusts. */
export function joinFresh(
  answers: readonly SourceAnswer[],
  blueprints: readonly Blueprint[],
  now: Date,
): Observations {
  const ages = new Map(blueprints.map(({ name, metrics }) => [name, metrics.maxAge]));
  const joined = joinAnswers(answers, (service, time) =>
    isFresh(time, now, ages.get(service) ?? Number.POSITIVE_INFINITY),
  );
  return { ...joined, problems: [...joined.problems, ...answers.flatMap((one) => futureTimes(one, now))] };
}

/** Tells once of each time in a snapshot that nobody can have measured at yet. */
function futureTimes(answer: SourceAnswer, now: Date): Observations['problems'] {
  if (answer.kind === 'live' || isRecorded(answer.content)) return [];
  const services = [...answer.observations.services.values()].filter((one) => isAhead(one.timestamp, now));
  return [...new Set(services.map(({ timestamp }) => timestamp))].slice(0, MOST_TIMES).map((timestamp) => ({
    service: undefined,
    message: `${answer.path}: timestamp: ${timestamp} lies ${formatSpan(Date.parse(timestamp) - now.getTime())} in the future, so that its figures are missing; correct the clock or the time zone`,
  }));
}
