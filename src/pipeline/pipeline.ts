import type { Failure } from '../lib/errors.ts';
import { once } from '../lib/once.ts';
import { buildReport, type Report } from '../report/report.ts';
import { byService } from '../scaling/evaluate.ts';
import { assessWithPast } from './assess-with-past.ts';
import { type Dashboard, readDashboard, writeDashboard } from './dashboard.ts';
import { decisionEvents } from './decision-events.ts';
import { escalateDeferrals } from './escalate.ts';
import { loadFleet } from './load.ts';
import { locateAll } from './locate.ts';
import { observe } from './observe.ts';
import { readPast } from './past.ts';
import { policyDigest } from './policy-digest.ts';
import { type ProvenSteps, proveSteps } from './prove-steps.ts';
import { publish } from './publish.ts';
import { recallOthers } from './recall.ts';
import { record } from './record.ts';
import { reevaluateOutdated } from './reevaluate.ts';
import { eventsOf, failuresOf, type Result, verificationsOf, withdrawnOf } from './results.ts';
import type { Base, Plan, PlanInput, Run, World } from './run.ts';
import { ofCluster } from './scope.ts';
import { scopeOf } from './select.ts';
import { openRollbacks, refreshStatuses } from './statuses.ts';
import { verifyMerged } from './verify.ts';
import type { PlanWorld } from './world.ts';

/** Decides about every service, or those of one cluster: load → observe → assess. Writes nothing. */
export async function makePlan(world: PlanWorld, input: PlanInput): Promise<Plan> {
  const { files, configuration, pulls } = input;
  const { cluster } = world.selection;
  const scanned = world.scan(files, configuration.config.scan.exclude);
  const fleet = loadFleet(files, configuration, pulls);
  const scope = scopeOf(world.selection, fleet);
  const own = ofCluster(fleet, cluster);
  const past = await readPast(world.ledger.read, fleet.blueprints, pulls, world.now);
  const observed = await observe(world, own);
  const index = await scanned();
  const branch = input.branch ?? configuration.config.proposals.base;
  // One number that services of two clusters take for theirs is nobody's.
  const located = locateAll(files, fleet.blueprints, index, branch);
  const desired = Object.fromEntries(
    own.blueprints.flatMap(({ name }) => {
      const found = located.get(name)?.desired;
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
  const assessment = await assessWithPast({ world, fleet, scope, past, observed, desired });
  return {
    ...assessment,
    ...scope,
    fleet,
    services: byService(assessment.evaluation),
    observations: observed.observations,
    index,
    located,
    deliveries: observed.deliveries.sources,
    policyDigest: once(() => policyDigest(files, fleet.texts)),
    verdicts: past.verdicts,
    unrecorded: past.unrecorded.filter(({ service }) => scope.owns(service)),
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

/** Brings the dashboard up to date, in the first of several jobs, and not for a few services by name. */
async function keepDashboard(
  run: Run,
  dashboard: Dashboard,
  shown: Report,
  done: readonly Result[],
): Promise<Result[]> {
  const { world, plan } = run;
  if (!dashboard || world.selection.services.length > 0 || !plan.keepsRest) return [];
  if (!plan.selected && world.selection.cluster === undefined)
    return writeDashboard(run, dashboard, shown, done);
  const whole = await recallOthers({ ...run, plan: { ...plan, selected: undefined } });
  return writeDashboard(whole, dashboard, reportOf(whole, done), done);
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
  const named = world.selection.services.length > 0;
  const reviews = named ? [] : await reevaluateOutdated(run, handled);
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
