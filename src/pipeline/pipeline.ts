import type { Failure } from '../lib/errors.ts';
import { once } from '../lib/once.ts';
import { buildReport, type Report } from '../report/report.ts';
import { byService } from '../scaling/evaluate.ts';
import { withAdvice } from './advice.ts';
import { assess } from './assess.ts';
import { type Dashboard, readDashboard, writeDashboard } from './dashboard.ts';
import { decisionEvents } from './decision-events.ts';
import { escalateDeferrals } from './escalate.ts';
import { readEvidence } from './evidence.ts';
import { loadFleet } from './load.ts';
import { locateAll } from './locate.ts';
import { observe } from './observe.ts';
import { readPast } from './past.ts';
import { policyDigest } from './policy-digest.ts';
import { type ProvenSteps, proveSteps } from './prove-steps.ts';
import { publish } from './publish.ts';
import { record } from './record.ts';
import { reevaluateOutdated } from './reevaluate.ts';
import { eventsOf, failuresOf, type Result, verificationsOf, withdrawnOf } from './results.ts';
import type { Base, Plan, PlanInput, Run, World } from './run.ts';
import { select } from './select.ts';
import { openRollbacks, refreshStatuses } from './statuses.ts';
import { verifyMerged } from './verify.ts';
import type { PlanWorld } from './world.ts';

/** Decides about every service: load → observe → assess. Writes nothing. */
export async function makePlan(world: PlanWorld, input: PlanInput): Promise<Plan> {
  const { files, configuration, pulls } = input;
  const { now } = world;
  const scanned = world.scan(files, configuration.config.scan.exclude);
  const fleet = loadFleet(files, configuration, pulls);
  const past = await readPast(world.ledger.read, fleet.blueprints, pulls, now);
  const { snapshot, observations, deliveries } = await observe(world, fleet);
  const index = await scanned();
  const branch = input.branch ?? configuration.config.proposals.base;
  const located = locateAll(files, fleet.blueprints, index, branch);
  const desired = Object.fromEntries([...located].map(([name, one]) => [name, one.desired]));
  const known = { now: now.toISOString(), desired, history: past.histories };
  const evidence = await readEvidence(world, fleet, known, observations, past.advice);
  const problems = [...deliveries.problems, ...evidence.problems];
  const facts = {
    now: known.now,
    ...fleet.texts,
    snapshot,
    desired,
    ...(Object.keys(deliveries.ignored).length > 0 ? { ignored: deliveries.ignored } : {}),
    ...(Object.keys(deliveries.unread).length > 0 ? { delivery_unread: deliveries.unread } : {}),
    ...(problems.length > 0 ? { problems } : {}),
    history: withAdvice(past.histories, evidence.advice),
    ...(Object.keys(evidence.records).length > 0 ? { evidence: evidence.records } : {}),
    ledger_error: past.error,
    ...(Object.keys(past.broken).length > 0 ? { ledger_broken: past.broken } : {}),
  };
  const assessment = assess(facts, fleet, observations);
  return {
    ...assessment,
    fleet,
    services: byService(assessment.evaluation),
    observations,
    index,
    located,
    deliveries: deliveries.sources,
    policyDigest: once(() => policyDigest(files, fleet.texts)),
    selected: select(world.selection, fleet.blueprints),
    verdicts: past.verdicts,
    unrecorded: past.unrecorded,
  };
}

/**
 * Plans, brings pull requests to the desired state, and verifies what has merged:
 * load → observe → assess → compare → publish → record. Where writing is stopped, it only reports.
 */
export async function reconcile(
  world: World,
  base: Base,
): Promise<{ readonly report: Report; readonly results: readonly Result[] }> {
  const { dashboard, broughtBack, results: looked } = await readDashboard(world, base);
  const proven = await proveSteps({ world, base, plan: await makePlan(world, base), broughtBack });
  const { run } = proven;
  const { plan } = run;
  const published = base.stopped === undefined ? await carryOut(proven) : proven.failures;
  const done = [...looked, ...published, ...(await verifyMerged(run))];
  const shown = reportOf(run, done);
  const results = [...done, ...(await keepDashboard(run, dashboard, shown, done))];
  const report = { ...shown, errors: [...plan.errors, ...failuresOf(results)] };
  return { report, results };
}

/** Brings the dashboard up to date, in the first of several shards, and not for a few services by name. */
async function keepDashboard(
  run: Run,
  dashboard: Dashboard,
  shown: Report,
  done: readonly Result[],
): Promise<Result[]> {
  const { world, plan } = run;
  const { services, shard } = world.selection;
  if (!dashboard || services.length > 0 || (shard && shard.index > 1)) return [];
  const whole = plan.selected ? reportOf({ ...run, plan: { ...plan, selected: undefined } }, done) : shown;
  return writeDashboard(run, dashboard, whole, done);
}

function reportOf({ plan, base }: Run, results: readonly Result[]): Report {
  const errors = [...plan.errors, ...failuresOf(results)];
  return buildReport({
    ...plan,
    pausedBy: base.stopped ?? null,
    errors,
    verifications: verificationsOf(results),
    withdrawn: withdrawnOf(results),
  });
}

async function carryOut({ run, chosen, steps, edits, failures }: ProvenSteps): Promise<Result[]> {
  const { world, plan } = run;
  const published = [...failures, ...(await publish(run, steps, edits))];
  const open = published.flatMap((result) => (result.kind === 'step' ? (result.open ?? []) : []));
  const statuses = await refreshStatuses(run, open);
  // What a step changes is seen to by that step, in a later run where it has failed.
  const changed = steps.flatMap((step) => (step.kind !== 'leave' && 'pull' in step ? step.pull : []));
  const handled = new Set([...open, ...openRollbacks(run), ...changed].map(({ number }) => number));
  const reviews = plan.selected ? [] : await reevaluateOutdated(run, handled);
  const escalations = await escalateDeferrals(run, chosen);
  const results = [...published, ...statuses, ...reviews, ...escalations];
  const decisions = chosen.flatMap((s) => decisionEvents(s, world.now));
  const recorded = await record(run, [...plan.unrecorded, ...decisions, ...eventsOf(results)]);
  return [...results, ...recorded];
}

/** Verifies what has merged, and does nothing else. */
export async function verifyOnly(
  world: World,
  base: Base,
): Promise<{
  readonly results: readonly Result[];
  readonly errors: readonly Failure[];
  /** Reason why nothing is verified: without the ledger nobody knows what is verified already. */
  readonly ledgerError: string | null;
}> {
  const plan = await makePlan(world, base);
  const run = { world, base, plan };
  const recorded = base.stopped === undefined ? await record(run, plan.unrecorded) : [];
  const results = [...recorded, ...(await verifyMerged(run))];
  const errors = [...plan.errors, ...failuresOf(results)];
  return { results, errors, ledgerError: plan.facts.ledger_error };
}
