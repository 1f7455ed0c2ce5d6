import type { Proposal } from '../pipeline/results.ts';
import type { Outcome } from './outcome.ts';

/** Strongest first: what a workflow asks about that goes on only where something has happened. */
const OPERATIONS = [
  [['create', 'rollback'], 'created'],
  [['update'], 'updated'],
  [['close'], 'closed'],
] as const;

/**
 * Returns the outputs of the Action by name, as actions that open pull requests call them. `repository` is the
 * URL of the repository on its server; undefined where pull requests are no pages.
 */
export function outputsOf(
  outcome: Outcome,
  repository: string | undefined,
): Readonly<Record<string, unknown>> {
  const report = outcome.kind === 'report' ? outcome.report : undefined;
  const gate = outcome.kind === 'gate' ? outcome.report : undefined;
  const proposals = 'proposals' in outcome ? outcome.proposals : [];
  const pulls = pullsOf(outcome);
  const verifications = outcome.kind === 'verification' ? outcome.verifications : [];
  return {
    changed: pulls.length > 0,
    operation: operationOf(pulls),
    'pull-request-numbers': pulls.map(({ number }) => number),
    'pull-request-urls': linksOf(outcome, repository),
    decisions: Object.values(report?.services ?? {}).map(({ decision }) => ({
      service: decision.service,
      action: decision.action,
      reason: decision.reason,
      current_replicas: decision.current_replicas,
      target_replicas: decision.target_replicas,
    })),
    proposals,
    conflicts: report?.conflict_detection.conflicts ?? [],
    classification: gate?.classification ?? '',
    state: gate?.status.state ?? '',
    verdicts: verifications.map(({ service, pull, verdict, rationale }) => ({
      service,
      number: pull,
      verdict,
      rationale,
    })),
    matrix: outcome.kind === 'lines' ? (outcome.matrix ?? '') : '',
    failures: outcome.failures,
  };
}

/** Lists the pull requests that a run has written to, whether about a service or not. */
function pullsOf(outcome: Outcome): readonly Omit<Proposal, 'service'>[] {
  if (outcome.kind === 'lines') return outcome.onboarding === undefined ? [] : [outcome.onboarding];
  return 'proposals' in outcome ? outcome.proposals : [];
}

function operationOf(pulls: ReturnType<typeof pullsOf>): string {
  const done = OPERATIONS.find(([actions]) =>
    pulls.some(({ action }) => actions.some((one) => one === action)),
  );
  return done?.[1] ?? 'none';
}

/** Returns the pages of the pull requests that a run has written to. */
export function linksOf(outcome: Outcome, repository: string | undefined): string[] {
  return repository === undefined ? [] : pullsOf(outcome).map(({ number }) => `${repository}/pull/${number}`);
}
