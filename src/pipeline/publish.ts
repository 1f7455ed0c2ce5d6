import { escapeMarkdown } from '../lib/markdown.ts';
import type { BranchChange } from '../ports/git.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { proposalBody, proposalTitle } from '../pull-requests/body.ts';
import { BRANCH_PREFIX, proposalBranch, serviceOfBranch } from '../pull-requests/branch.ts';
import type { Step } from '../pull-requests/compare.ts';
import type { BodyContext } from '../pull-requests/links.ts';
import { editOf, fingerprintOf } from '../pull-requests/marker.ts';
import { TIMED_OUT_LABEL } from '../pull-requests/snooze.ts';
import { branchChange, type ChangeStep } from './branch-change.ts';
import { withdrawnEvent } from './change-events.ts';
import { decisionEvent } from './decision-events.ts';
import { holdPull } from './hold-pulls.ts';
import { leftoverBranches } from './leftover-branches.ts';
import type { ProvenSteps } from './prove-steps.ts';
import { describeRejection } from './push.ts';
import { failed, type OpenPull, type Result, type StepResult } from './results.ts';
import type { Run } from './run.ts';

const CLOSED_MARKER = '<!-- trimtab:closed -->';
const FOREIGN_MARKER = '<!-- trimtab:foreign -->';

/**
 * Carries out all steps: all branches in one push, then the pull requests. One service's failure never stops
 * the others.
 */
export async function publish(run: Run, steps: readonly Step[], edits: Edits): Promise<Result[]> {
  const prepared = await prepareChanges(run, steps, edits);
  const pushed = await pushChanges(run, prepared.changes);
  const results: StepResult[] = [];
  for (const step of steps) results.push(await settle(run, step, edits, pushed.heads));
  // One that was closed for its base is opened anew from the same branch by the next run.
  const closed = results.flatMap(({ step, event }) =>
    step.kind === 'close' && event && step.pull.base.branch === run.base.branch
      ? [[step.pull.head.branch, step.pull.head.sha] as const]
      : [],
  );
  return [...prepared.failures, ...pushed.failures, ...results, ...(await cleanUp(run, steps, closed))];
}

/** Proven edits by service. */
type Edits = ProvenSteps['edits'];

async function prepareChanges(
  run: Run,
  steps: readonly Step[],
  edits: Edits,
): Promise<{ readonly changes: readonly BranchChange[]; readonly failures: readonly Result[] }> {
  const wanted = steps.filter((step): step is ChangeStep => step.kind === 'create' || step.kind === 'update');
  const creates = wanted.some((step) => step.kind === 'create');
  const heads = creates ? await run.world.git.heads(BRANCH_PREFIX) : new Map<string, string>();
  const changes: BranchChange[] = [];
  const failures: Result[] = [];
  for (const step of wanted) {
    const edit = edits.get(step.service);
    if (!edit) continue;
    try {
      changes.push(await branchChange(run, step, edit, heads));
    } catch (error) {
      failures.push(failed(step.service, (error as Error).message));
    }
  }
  return { changes, failures };
}

/**
 * Pushes all branches at once. The heads that arrived, by branch; a rejected one is a failure of its own
 * service.
 */
async function pushChanges(
  { world }: Run,
  changes: readonly BranchChange[],
): Promise<{ readonly heads: ReadonlyMap<string, string>; readonly failures: readonly Result[] }> {
  const heads = new Map<string, string>();
  const failures: Result[] = [];
  try {
    for (const result of changes.length > 0 ? await world.commit(changes) : []) {
      if (result.kind === 'pushed') heads.set(result.branch, result.sha);
      else failures.push(failed(serviceOfBranch(result.branch), describeRejection(result)));
    }
  } catch (error) {
    failures.push(failed(null, (error as Error).message));
  }
  return { heads, failures };
}

/** Carries out one step on the forge; a failure is said of its service. */
async function settle(
  run: Run,
  step: Step,
  edits: Edits,
  heads: ReadonlyMap<string, string>,
): Promise<StepResult> {
  if (step.kind === 'observe') return { kind: 'step', step, ...eventOf(stepEvent(run, step)) };
  try {
    const pull = await writePull(run, step, edits, heads);
    if (!pull) return { kind: 'step', step };
    return {
      kind: 'step',
      step,
      ...(step.kind === 'close' ? {} : { open: { ...pull, service: step.service } }),
      ...eventOf(stepEvent(run, step, pull.number)),
    };
  } catch (error) {
    const message = `${step.kind} failed: ${(error as Error).message}`;
    return { kind: 'step', step, failure: { service: step.service, message } };
  }
}

function eventOf(event: LedgerEvent | undefined): Pick<StepResult, 'event'> {
  return event ? { event } : {};
}

/**
 * Returns the event of a pull request that was written, or of one that would have been; undefined where
 * nothing was.
 */
function stepEvent(run: Run, step: Step, pull?: number): LedgerEvent | undefined {
  if (step.kind === 'leave' || step.kind === 'hold') return undefined;
  const evaluated = run.plan.services.get(step.service);
  if (!evaluated) return step.kind === 'close' ? withdrawnEvent(step, run.world.now) : undefined;
  const desired = run.plan.located.get(step.service)?.desired;
  const settings = desired?.kind === 'autoscaler' ? desired.settings : undefined;
  const about =
    step.kind === 'close'
      ? {}
      : { fingerprint: fingerprintOf(step.marker), edit: editOf(step.marker, settings) };
  return decisionEvent(evaluated, 'proposal', step.kind, run.world.now, {
    ...(pull === undefined ? {} : { pull }),
    ...about,
  });
}

/** Returns the pull request as it stands afterwards; undefined where there is none that a run may merge. */
async function writePull(
  run: Run,
  step: Exclude<Step, { kind: 'observe' }>,
  edits: Edits,
  heads: ReadonlyMap<string, string>,
): Promise<Omit<OpenPull, 'service'> | undefined> {
  const { pullRequests, conversation } = run.world.forge;
  switch (step.kind) {
    case 'hold':
      await holdPull(run.world.forge, step.pull, step.why);
      return undefined;
    case 'leave':
      if (!step.foreign) return step.pull;
      if (step.pull) await conversation.comment(step.pull.number, FOREIGN_MARKER, foreignComment());
      return undefined;
    case 'close': {
      if (step.revoked && step.pull.status?.state === 'success')
        await holdPull(run.world.forge, step.pull, step.why);
      const body = `Closed: ${escapeMarkdown(step.why)}\n\n${CLOSED_MARKER}\n`;
      await conversation.comment(step.pull.number, CLOSED_MARKER, body);
      await pullRequests.close(step.pull.number, step.timedOut ? TIMED_OUT_LABEL : undefined);
      return step.pull;
    }
    default:
      return proposeChange(run, step, edits, heads);
  }
}

async function proposeChange(
  { world, base, plan }: Run,
  step: ChangeStep,
  edits: Edits,
  heads: ReadonlyMap<string, string>,
): Promise<Omit<OpenPull, 'service'> | undefined> {
  const { pullRequests } = world.forge;
  const branch = proposalBranch(step.service);
  const sha = heads.get(branch);
  const evaluated = plan.services.get(step.service);
  if (sha === undefined || !evaluated) return undefined;
  const { proposals } = plan.fleet.config;
  const title = proposalTitle(step.marker, proposals.title);
  const rendering = edits.get(step.service)?.rendering;
  const body = proposalBody(evaluated, step.marker, proposals, {
    rendering,
    context: contextOf(base, plan),
  });
  const fresh = { body, head: { branch, sha }, reviews: [], status: null };
  if (step.kind === 'update') {
    await pullRequests.update(step.pull.number, { title, body });
    return { ...step.pull, ...fresh };
  }
  const number = await pullRequests.create({ title, body, branch, base: base.branch });
  return { ...fresh, number, author: '', labels: [] };
}

function contextOf(base: Run['base'], { fleet, facts }: Run['plan']): BodyContext {
  return {
    sha: base.sha,
    folder: base.folder,
    policies: facts.policies?.path,
    snooze: fleet.config.proposals.snooze,
    linked: /^https?:|^ssh:|^[^/]+@[^/]+:/.test(base.repository),
  };
}

/** Deletes the branches of closed pull requests, and those that a killed run left. */
async function cleanUp(
  run: Run,
  steps: readonly Step[],
  closed: Iterable<readonly [string, PullRequest['head']['sha']]>,
): Promise<Result[]> {
  try {
    await run.world.git.deleteBranches(new Map([...(await leftoverBranches(run, steps)), ...closed]));
    return [];
  } catch (error) {
    return [failed(null, (error as Error).message)];
  }
}

function foreignComment(): string {
  return `Somebody else has committed to this branch, so Trimtab leaves it alone from now on: merge or close it.\n\n${FOREIGN_MARKER}\n`;
}
