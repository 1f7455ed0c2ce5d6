import { NO_HISTORY } from '../history/history.ts';
import { type Failure, formatProblem, type Problem, TrimtabError } from '../lib/errors.ts';
import { completeObservation } from '../metrics/observation/completion.ts';
import { isFresh } from '../metrics/observation/freshness.ts';
import type { Observations, PodTemplate } from '../metrics/observation/types.ts';
import { readTemplate } from '../metrics/snapshot/pod-template.ts';
import { joinAnswers, readAnswers, type SourceAnswer } from '../metrics/sources.ts';
import { parseBlueprints } from '../policy/blueprint/collection.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { type Config, capacitySetting, parseConfig } from '../policy/config.ts';
import { NO_POLICIES, type Policies, parsePolicies } from '../policy/policies.ts';
import { clusterRooms } from '../scaling/capacity/demand.ts';
import type { DecisionInput, Desired } from '../scaling/decision/types.ts';
import { type Evaluation, evaluate } from '../scaling/evaluate.ts';
import type { Facts, Source } from '../scaling/facts.ts';
import { type Independence, proveIndependence } from '../scaling/independence.ts';

export interface Fleet {
  readonly config: Config;
  readonly blueprints: readonly Blueprint[];
  readonly errors: readonly Failure[];
}

/**
 * Configuration and blueprints from their texts. A bad blueprint becomes an error of its own.
 * @throws TrimtabError `config_invalid` when trimtab.yaml cannot be used.
 */
export function readFleet(config: Config, sources: readonly Source[]): Fleet {
  const { blueprints, invalid } = parseBlueprints(sources, config.defaults);
  const errors = invalid.flatMap((one) => one.problems.map((problem) => toFailure(problem, one.name)));
  return { config, blueprints, errors };
}

export function toFailure(problem: Problem, service?: string): Failure {
  const { file, line, column } = problem;
  return { service: service ?? null, message: formatProblem(problem), place: { file, line, column } };
}

/** @throws TrimtabError `config_invalid`, with every problem at its line. */
export function readConfig(source: Source): Config {
  const parsed = parseConfig(source.path, source.text);
  if (parsed.kind === 'invalid')
    throw new TrimtabError('config_invalid', parsed.problems.map(formatProblem).join('\n'));
  return parsed.config;
}

/** @throws TrimtabError `config_invalid`, with every problem at its line: a floor that cannot be read holds nothing up. */
export function readPolicies(source: Source | null): Policies {
  if (source === null) return NO_POLICIES;
  const parsed = parsePolicies(source.path, source.text);
  if (parsed.kind === 'invalid')
    throw new TrimtabError('config_invalid', parsed.problems.map(formatProblem).join('\n'));
  return parsed.policies;
}

/**
 * Decides from facts, proves that the decisions are independent, and lists everything in the facts that could not be used. A
 * replay has no observations but those that the facts record. Pure.
 */
export function assess(
  facts: Facts,
  fleet: Fleet,
  observations: Observations = joinFresh(readAnswers(facts.snapshot), fleet.blueprints, new Date(facts.now)),
): ProvenAssessment {
  const assessment = assessObserved(facts, fleet, observations);
  return { ...assessment, independence: proveIndependence(assessment.evaluation.services) };
}

/** Joins what sources said: of several, the earliest wins whose figure a blueprint still trusts. */
export function joinFresh(
  answers: readonly SourceAnswer[],
  blueprints: readonly Blueprint[],
  now: Date,
): Observations {
  const ages = new Map(blueprints.map(({ name, metrics }) => [name, metrics.maxAge]));
  return joinAnswers(answers, (service, time) =>
    isFresh(time, now, ages.get(service) ?? Number.POSITIVE_INFINITY),
  );
}

export interface Assessment {
  readonly evaluation: Evaluation;
  readonly errors: readonly Failure[];
}

export interface ProvenAssessment extends Assessment {
  readonly independence: Independence;
}

/** The same from figures that have been read already, without the proof. */
export function assessObserved(
  facts: Omit<Facts, 'snapshot'>,
  fleet: Fleet,
  observations: Observations,
): Assessment {
  const now = new Date(facts.now);
  const stamp = facts.now.slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const policies = readPolicies(facts.policies);
  // By file, not by sound blueprint: mending one blueprint must not renumber the others.
  const numbers = new Map(
    facts.blueprints.map(({ path }, index) => [path, String(index + 1).padStart(3, '0')]),
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
      // An earlier version's report may lack what this one knows.
      history: {
        ...NO_HISTORY,
        ...own(facts.history, blueprint.name),
        readable: facts.ledger_error === null,
      },
      policies,
      now,
    }),
  );
  const rooms = clusterRooms(
    inputs,
    (cluster) => capacitySetting(fleet.config, cluster),
    observations.clusters,
  );
  return {
    evaluation: evaluate(inputs, rooms, fleet.config.fleetGuard),
    errors: [
      ...fleet.errors,
      ...observations.problems.map((p) => ({ service: p.service ?? null, message: p.message })),
      ...(facts.problems ?? []).map((message) => ({ service: null, message })),
      ...(facts.ledger_error === null ? [] : [{ service: null, message: facts.ledger_error }]),
    ],
  };
}

function declaredTemplate(desired: Desired | undefined): PodTemplate | undefined {
  return desired?.kind === 'found' && desired.template ? readTemplate(desired.template) : undefined;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
