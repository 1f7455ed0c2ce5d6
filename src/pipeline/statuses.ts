import { CODE_OWNERS } from '../policy/approvals.ts';
import { type GovernanceStatus, sameStatus } from '../ports/statuses.ts';
import { rollbackBranch } from '../pull-requests/branch.ts';
import { isForeign } from '../pull-requests/head.ts';
import { parseMarker } from '../pull-requests/marker.ts';
import { desiredStatus } from '../pull-requests/status.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import { type ApproverFacts, knownApprovers } from './approvers.ts';
import { judgeHead } from './judge-head.ts';
import { failed, type OpenPull, type Result, type StatusResult } from './results.ts';
import { isSelected, type Run } from './run.ts';

/**
 * Brings labels, reviewers and the governance status of each open pull request up to date, and arranges its
 * merge where that is configured. A head without a status is new, or was left by a killed run, and gets its
 * labels and reviewers first.
 */
export async function refreshStatuses(run: Run, open: readonly OpenPull[]): Promise<Result[]> {
  // A success may merge the change at once, and without the ledger its cooldown is unknown.
  if (run.plan.facts.ledger_error !== null) return [];
  const results: Result[] = [];
  for (const pull of [...open, ...openRollbacks(run)]) {
    try {
      results.push(await refreshStatus(run, pull));
    } catch (error) {
      results.push(failed(pull.service, `status of #${pull.number} failed: ${(error as Error).message}`));
    }
  }
  return results;
}

/** Lists the open rollbacks; one against another branch than base waits for a person. */
export function openRollbacks({ base, plan }: Run): OpenPull[] {
  const names = [...plan.services.keys()].filter((name) => isSelected(plan, name));
  const branches = new Map(names.map((name) => [rollbackBranch(name), name]));
  return base.pulls.flatMap((pull) => {
    const isOurs = pull.state === 'open' && pull.base.branch === base.branch && !isForeign(pull);
    const service = isOurs ? branches.get(pull.head.branch) : undefined;
    return service === undefined ? [] : [{ ...pull, service }];
  });
}

/** Brings the status of one pull request up to date. */
export async function refreshStatus(run: Run, pull: OpenPull): Promise<StatusResult> {
  const notes = await writeStatus(run, pull);
  return { kind: 'status', service: pull.service, pull: pull.number, notes };
}

/** Writes what differs from the status wanted. Returns what was left out. */
async function writeStatus(run: Run, pull: OpenPull): Promise<readonly string[]> {
  const { forge } = run.world;
  const { proposals } = run.plan.fleet.config;
  const service = run.plan.services.get(pull.service);
  // Its past is not known in full, either.
  if (!service || service.input.blueprint.paused || !service.input.history.readable) return [];
  const wanted = await wantedStatus(run, pull, service);
  if (sameStatus(pull.status, wanted)) return [];
  const { approvers } = service.input.blueprint.governance;
  const notes = pull.status === null ? await addMetadata(run, pull, wanted, approvers) : [];
  await forge.statuses.setGovernance(pull.head.sha, pull.number, wanted);
  if (!proposals.autoMerge || wanted.state !== 'success') return notes;
  const note = await forge.pullRequests.autoMerge(pull.number, run.base.branch);
  return note === undefined ? notes : [...notes, `auto-merge could not be arranged: ${note}`];
}

/**
 * Returns the status by approvals. A head that this run has not pushed is judged before it may be a success,
 * and judged again where policies have changed since.
 */
async function wantedStatus(run: Run, pull: OpenPull, service: Evaluated): Promise<GovernanceStatus> {
  const { world, base, plan } = run;
  const { approvers } = service.input.blueprint.governance;
  // A rollback rests on a verdict, which no later run has to come to again.
  const rollsBack = parseMarker(pull.body)?.reverts !== undefined;
  const { decision, governance, input } = service;
  // Until a later run reads of it, a decision that comes to nothing now has stood up to this run.
  const since = decision.action === 'no_action' && !rollsBack ? input.history.restingSince : undefined;
  const facts = {
    approvers,
    ...(await approversOf(run, pull, approvers)),
    unconfirmed: since === undefined ? null : { since, why: decision.reason },
    forbidden: !rollsBack && governance.classification === 'forbidden',
    validFor: plan.fleet.config.proposals.validFor,
  };
  const desired = desiredStatus(pull, facts, world.now);
  if (desired.state !== 'success') return desired;
  const standing = { ...desired, basis: plan.policyDigest() };
  if (sameStatus(pull.status, standing)) return standing;
  const seen = base.pulls.find(({ number, head }) => number === pull.number && head.sha === pull.head.sha);
  return seen ? judgeHead({ ...world.reviews, base, pulls: base.pulls }, seen) : standing;
}

function addMetadata(
  { world, plan }: Run,
  pull: OpenPull,
  wanted: GovernanceStatus,
  approvers: readonly string[],
): Promise<readonly string[]> {
  const { labels, assignees } = plan.fleet.config.proposals;
  return world.forge.conversation.addMetadata(pull.number, {
    labels: [...pull.labels, ...labels],
    assignees,
    reviewers: wanted.state === 'pending' ? approvers.filter((name) => name !== CODE_OWNERS) : [],
  });
}

/**
 * Resolves the approvers of a change. Teams are read only once the change needs approval and somebody has
 * reviewed it.
 */
async function approversOf(
  { world, base }: Run,
  pull: OpenPull,
  approvers: readonly string[],
): Promise<ApproverFacts> {
  const marker = parseMarker(pull.body);
  const asked = marker?.tier === 'requires_approval' && pull.reviews.length > 0;
  return knownApprovers(
    base.files,
    asked ? approvers : approvers.filter((name) => name === CODE_OWNERS),
    marker ? [marker.file] : [],
    world.forge.conversation,
    world.reviews.teams,
  );
}
