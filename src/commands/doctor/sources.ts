import { listFirst } from '../../lib/count.ts';
import { closest } from '../../lib/did-you-mean.ts';
import { groupBy } from '../../lib/group-by.ts';
import { completeObservation } from '../../metrics/observation/completion.ts';
import { dropStale } from '../../metrics/observation/freshness.ts';
import { FIGURE_NAMES, type FigureName, type Observation } from '../../metrics/observation/types.ts';
import { readTemplate } from '../../metrics/snapshot/pod-template.ts';
import type { Finding } from '../../ports/repository-settings.ts';
import { decidedMetrics } from '../../scaling/decide.ts';
import { unmeasuredObjectives } from '../../scaling/decision/objectives.ts';
import type { Evaluated } from '../../scaling/evaluate.ts';
import type { MeasuredAnswer } from '../open/sources.ts';

const MAX_REASONS = 5;
const MAX_NAMES = 5;

/** A figure that an objective of a service needs and nothing measures, and why this source does not. */
interface Lack {
  readonly service: string;
  readonly reason: string;
}

/** Figures that one source has of the services that it is to measure. */
export interface Coverage {
  /** Undefined for a source that did not answer, which its problems say. */
  readonly finding: Finding | undefined;
  /** Services that lack a figure. */
  readonly lacking: ReadonlySet<string>;
}

/**
 * Counts the services that one source has figures for, by figure, and says why others have none. Only figures
 * count that an objective needs, that the source can measure, and that are fresh.
 */
export function coverage(answer: MeasuredAnswer, own: readonly Evaluated[], now: Date): Coverage {
  const about = answer.path;
  if (own.length === 0)
    return { finding: { state: 'fine', about, message: 'no service to measure' }, lacking: new Set() };
  const seen = own.map((service) => ({ service, observation: observed(answer, service, now) }));
  const names = FIGURE_NAMES.filter((name) => measures(answer, name));
  const counts = names.flatMap((name) => {
    const asking = seen.filter(({ service }) => wanted(service).includes(name));
    const having = asking.filter(({ observation }) => observation?.figures[name] !== undefined);
    return asking.length === 0 ? [] : [{ name: short(name), having: having.length, asking: asking.length }];
  });
  const lacks = seen.flatMap(({ service, observation }) => lacksOf(service, observation, names, answer));
  const lacking = new Set(lacks.map(({ service }) => service));
  const problems = new Set(answer.observations.problems.map(({ message }) => message));
  const untold = lacks.filter(({ reason }) => !problems.has(reason));
  if (lacks.length > 0 && untold.length === 0) return { finding: undefined, lacking };
  const blind = lacking.size > 0 && own.every(({ decision }) => decision.reason === 'metrics_missing');
  const queries = answer.kind === 'live' && answer.asked ? ` (${answer.asked.queries.length} queries)` : '';
  const parts = [
    `${tellCounts(counts) ?? `${own.length} services state no objective that it measures`}${queries}`,
    ...(untold.length > 0 ? [`missing: ${reasons(untold)}`] : []),
  ];
  const state = blind ? 'bad' : lacking.size > 0 ? 'weak' : 'fine';
  const fix =
    answer.source.kind === 'snapshot' && lacking.size > 0 ? { fix: fillIn(about, [...lacking]) } : {};
  return { finding: { state, about, message: parts.join('; '), ...fix }, lacking };
}

/** Writes `12 of 15 services have cpu, 3 memory`; undefined where nothing is counted. */
function tellCounts(
  counts: readonly { readonly name: string; readonly having: number; readonly asking: number }[],
): string | undefined {
  const parts = counts.map(({ name, having, asking }, at) => {
    const of = at > 0 && counts[at - 1]?.asking === asking ? '' : ` of ${asking}`;
    return `${having}${of}${at === 0 ? ' services have' : ''} ${name}`;
  });
  return parts.length === 0 ? undefined : parts.join(', ');
}

function fillIn(path: string, services: readonly string[]): string {
  return `Put fresh figures of ${listFirst(services, MAX_NAMES)} into ${path}, with their time`;
}

/** Returns what a source knows of a service by itself, as a decision would rest on it. */
function observed(
  { observations }: MeasuredAnswer,
  { input }: Evaluated,
  now: Date,
): Observation | undefined {
  const { blueprint, desired } = input;
  const template = desired.kind === 'found' && desired.template ? readTemplate(desired.template) : undefined;
  const completed = completeObservation(observations.services.get(blueprint.name), blueprint, template);
  return completed && dropStale(completed, now, blueprint.metrics.maxAge);
}

/** Checks whether a source can measure a figure at all. */
function measures({ source }: MeasuredAnswer, name: FigureName): boolean {
  return source.kind !== 'kubernetes' || name === 'cpu_utilization' || name === 'memory_utilization';
}

/** Lists the figures that a service's objectives need. */
function wanted({ input }: Evaluated): readonly FigureName[] {
  return unmeasuredObjectives(input.blueprint, {});
}

function lacksOf(
  { input, decision }: Evaluated,
  observation: Observation | undefined,
  names: readonly FigureName[],
  answer: MeasuredAnswer,
): Lack[] {
  const service = input.blueprint.name;
  // What another source measures is not missed here.
  const missing = unmeasuredObjectives(input.blueprint, decidedMetrics(decision)).filter((name) =>
    names.includes(name),
  );
  if (missing.length === 0) return [];
  if (observation === undefined) return [{ service, reason: unknownTo(answer, service) }];
  const why = missing.map((name) => observation.missing[name] ?? 'no reason given');
  return [...new Set(why)].map((reason) => ({ service, reason }));
}

function unknownTo({ observations: { services } }: MeasuredAnswer, service: string): string {
  const near = closest(service, [...services.keys()]);
  return `there is no entry of this name${near === undefined ? '' : `, but one of "${near}"`}`;
}

/** Writes each reason once, with the services that it holds for. */
function reasons(lacks: readonly Lack[]): string {
  const groups = [...groupBy(lacks, ({ reason }) => reason)];
  const shown = groups.slice(0, MAX_REASONS).map(([reason, group]) => {
    const services = group.map(({ service }) => service);
    return `${listFirst(services, MAX_NAMES)}: ${reason}`;
  });
  const rest = groups.length - shown.length;
  return `${shown.join('; ')}${rest > 0 ? `; and ${rest} other reasons` : ''}`;
}

function short(name: FigureName): string {
  return name.replace('_utilization', '');
}
