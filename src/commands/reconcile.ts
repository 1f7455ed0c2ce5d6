import type { Evaluated } from '../coordination/evaluate.ts';
import { priorityScore } from '../coordination/priority.ts';
import { decisionEvents } from '../ledger/record.ts';
import { comparePulls, type Step } from '../proposal/compare.ts';
import { blobDigest } from '../proposal/marker.ts';
import { wishOf } from '../proposal/wish.ts';
import { buildReport, type Report, type ReportError } from '../report/report.ts';
import type { Options } from './options.ts';
import { applySteps } from './propose.ts';
import { openSession, type Session } from './session.ts';
import { refreshStatuses } from './statuses.ts';
import { verifyMerged } from './verify.ts';

export interface Reconciled {
  readonly report: Report;
  /** One line a step, for people. */
  readonly lines: readonly string[];
  readonly steps: readonly Step[];
  readonly errors: readonly ReportError[];
}

/** `plan` on the base commit, then pull requests brought to the desired state, then what has merged is verified. */
export async function reconcile(options: Options, now: Date): Promise<Reconciled> {
  const session = await openSession(options, now);
  const { surveyed, pulls } = session;
  const { selected, config } = surveyed;
  if (config.paused) {
    const report = buildReport({ ...surveyed, paused: true });
    return { report, lines: [`paused in ${surveyed.facts.config.path}: nothing is written`], steps: [], errors: surveyed.errors };
  }
  const chosen = surveyed.evaluation.services.filter((s) => !selected || selected.has(s.decision.service));
  const wishes = inOrderOfPriority(chosen).map((s) => wishOf(s, blobOf(s, session)));
  const { perRun, maxOpen, maxOpenPerOwner, snooze } = config.proposals;
  const steps = comparePulls(wishes, pulls, { perRun, maxOpen, maxOpenPerOwner, snoozeMs: snooze }, now);
  const applied = await applySteps(steps, session);
  const statuses = await refreshStatuses(session, applied.standing);
  const events = chosen.flatMap((s) => decisionEvents(s, now));
  await session.ledger.append([...surveyed.unrecorded, ...events, ...applied.events]);
  const verified = await verifyMerged(session);
  const errors = [...surveyed.errors, ...applied.errors, ...statuses.errors, ...verified.errors];
  return {
    report: buildReport({ ...surveyed, paused: false, errors }),
    lines: [...describe(steps), ...statuses.lines, ...verified.lines],
    steps,
    errors,
  };
}

/** Where limits bite, the most important are served first. */
function inOrderOfPriority(services: readonly Evaluated[]): Evaluated[] {
  return [...services].sort((a, b) => priorityScore(b.input.blueprint) - priorityScore(a.input.blueprint));
}

function blobOf(s: Evaluated, session: Session): string | undefined {
  const { desired } = s.input;
  const bytes = s.proposed === undefined || desired.kind !== 'found' ? undefined : session.files.read(desired.path);
  return bytes && blobDigest(bytes);
}

function describe(steps: readonly Step[]): string[] {
  return steps.map((step) => `${step.kind.padEnd(6)}  ${step.service}${'why' in step ? `: ${step.why}` : ''}`);
}
