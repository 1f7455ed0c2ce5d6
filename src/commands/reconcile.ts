import type { Environment } from '../adapters/github/repository.ts';
import { decisionEvents } from '../pipeline/decision-events.ts';
import { escalateDeferrals } from '../pipeline/escalate.ts';
import { applySteps } from '../pipeline/publish.ts';
import { type Reevaluated, reevaluateOutdated } from '../pipeline/reevaluate.ts';
import { refreshStatuses } from '../pipeline/statuses.ts';
import { comparePulls, type Step } from '../pull-requests/compare.ts';
import { desiredPull } from '../pull-requests/desired.ts';
import { blobDigest } from '../pull-requests/marker.ts';
import { buildReport, type Report } from '../report/report.ts';
import { priorityScore } from '../scaling/capacity/priority.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import { record, type Session, withSession } from './open/session.ts';
import type { Options } from './options.ts';
import type { Outcome } from './run.ts';
import { verifyMerged } from './verify.ts';

/** `plan` on the base commit, then pull requests brought to the desired state, then what has merged is verified. */
export async function reconcile(
  options: Options,
  now: Date,
  environment: Environment,
): Promise<Outcome & { readonly report: Report }> {
  return withSession(options, now, environment, (session) => reconcileSession(session, now));
}

async function reconcileSession(session: Session, now: Date): Promise<Outcome & { readonly report: Report }> {
  const { surveyed, pulls } = session;
  const { selected, config } = surveyed;
  if (session.stopped !== undefined) {
    const { verifications, lines, errors: failed } = await verifyMerged(session);
    const errors = [...surveyed.errors, ...failed];
    const report = buildReport({ ...surveyed, pausedBy: session.stopped, errors, verifications });
    return {
      report,
      lines: [],
      notes: [`paused, nothing is written: ${session.stopped}`, ...lines],
      proposals: [],
      failures: errors,
    };
  }
  const chosen = surveyed.evaluation.services.filter((s) => !selected || selected.has(s.decision.service));
  const desiredPulls = inOrderOfPriority(chosen).map((s) => desiredPull(s, blobOf(s, session)));
  const { perRun, maxOpen, maxOpenPerOwner, snooze } = config.proposals;
  const steps = comparePulls(
    desiredPulls,
    pulls,
    { perRun, maxOpen, maxOpenPerOwner, snoozeMs: snooze },
    now,
  );
  const applied = await applySteps(steps, session);
  const statuses = await refreshStatuses(session, applied.standing);
  const reevaluated = selected ? { lines: [], errors: [] } : await reevaluate(session);
  const events = chosen.flatMap((s) => decisionEvents(s, now));
  const escalated = await escalateDeferrals(session, chosen);
  const recorded = await record(session, [
    ...surveyed.unrecorded,
    ...events,
    ...applied.events,
    ...escalated.events,
  ]);
  const verified = await verifyMerged(session);
  const errors = [
    ...surveyed.errors,
    ...applied.errors,
    ...statuses.errors,
    ...reevaluated.errors,
    ...escalated.errors,
    ...recorded,
    ...verified.errors,
  ];
  return {
    report: buildReport({ ...surveyed, pausedBy: null, errors, verifications: verified.verifications }),
    lines: [],
    notes: [
      ...describe(steps),
      ...escalated.lines,
      ...statuses.lines,
      ...reevaluated.lines,
      ...verified.lines,
    ],
    proposals: [...applied.proposals, ...verified.proposals],
    failures: errors,
  };
}

function reevaluate({ reviews, surveyed, services }: Session): Promise<Reevaluated> {
  const blueprints = [...services.values()].map(({ input }) => input.blueprint);
  return reevaluateOutdated(reviews, surveyed.fleet.policies, blueprints);
}

/** Where limits bite, the most important are served first. */
function inOrderOfPriority(services: readonly Evaluated[]): Evaluated[] {
  return [...services].sort((a, b) => priorityScore(b.input.blueprint) - priorityScore(a.input.blueprint));
}

function blobOf(s: Evaluated, session: Session): string | undefined {
  const { desired } = s.input;
  const bytes =
    s.proposed === undefined || desired.kind !== 'found' ? undefined : session.files.read(desired.path);
  return bytes && blobDigest(bytes);
}

function describe(steps: readonly Step[]): string[] {
  return steps.map(
    (step) => `${step.kind.padEnd(6)}  ${step.service}${'why' in step ? `: ${step.why}` : ''}`,
  );
}
