import type { Failure } from '../lib/errors.ts';
import { formatInstant } from '../lib/time.ts';
import type { Evaluation } from '../scaling/evaluate.ts';
import type { Facts } from '../scaling/facts.ts';
import type { Independence } from '../scaling/independence.ts';
import type { Verification } from '../verification/types.ts';
import { conflictDetection, conflictResolution } from './conflicts.ts';
import { independenceVerification, isolationProof } from './isolation.ts';
import { serviceSection } from './service.ts';
import { timeline } from './timeline.ts';
import { executionPlan, resourceEfficiency, unchangedProposals } from './totals.ts';

export interface ReportInput {
  readonly evaluation: Evaluation;
  readonly independence: Independence;
  readonly errors: readonly Failure[];
  readonly facts: Facts;
  /** Reason why the global stop is on and nothing is written; null where it is off. */
  readonly pausedBy: string | null;
  /** Results of this run's verification of changes that have merged. */
  readonly verifications?: readonly Verification[];
  /** Open pull requests that this run has closed, or that a person has to see to before they are merged. */
  readonly withdrawn?: readonly WithdrawnPull[];
  /** Names whose services are printed; undefined for all. */
  readonly selected: ReadonlySet<string> | undefined;
}

/** An open pull request that is not to be merged any more, or not for now. */
export interface WithdrawnPull {
  readonly service: string;
  readonly pull: number;
  readonly action: 'closed' | 'held';
  readonly reason: string;
}

/** Builds the whole report as one JSON value: the same inputs give the same bytes. */
export function buildReport({
  evaluation,
  independence,
  errors,
  facts,
  pausedBy,
  selected,
  verifications = [],
  withdrawn = [],
}: ReportInput) {
  const now = new Date(facts.now);
  const stamp = formatInstant(now).replace(/[-:]/g, '').replace('T', '-').replace('Z', '');
  const printed = evaluation.services.filter((s) => !selected || selected.has(s.decision.service));
  const verified = new Map(verifications.map((one) => [one.service, one]));
  return {
    multi_service_evaluation_id: `eval-${stamp}`,
    timestamp: formatInstant(now),
    paused: pausedBy !== null,
    paused_by: pausedBy,
    services_evaluated: evaluation.services.length,
    inputs: facts,
    services: Object.fromEntries(
      printed.map((s) => [s.decision.service, serviceSection(s, now, verified.get(s.decision.service))]),
    ),
    conflict_detection: conflictDetection(evaluation),
    conflict_resolution: conflictResolution(evaluation, now),
    independence_verification: independenceVerification(independence),
    service_isolation_proof: isolationProof(evaluation, now),
    execution_plan: executionPlan(printed),
    unchanged_proposals: unchangedProposals(printed),
    resource_efficiency: resourceEfficiency(printed),
    timeline: timeline(evaluation, now),
    pull_requests: withdrawn,
    errors,
  };
}

export type Report = ReturnType<typeof buildReport>;
