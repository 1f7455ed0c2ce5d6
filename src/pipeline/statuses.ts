import type { Session } from '../commands/open/session.ts';
import type { Failure } from '../lib/errors.ts';
import { CODE_OWNERS } from '../policy/approvals.ts';
import type { GovernanceStatus } from '../ports/statuses.ts';
import { rollbackBranch } from '../pull-requests/branch.ts';
import { isForeign } from '../pull-requests/head.ts';
import { parseMarker } from '../pull-requests/marker.ts';
import { desiredStatus } from '../pull-requests/status.ts';
import { type ApproverFacts, knownApprovers } from './approvers.ts';
import { judgeHead } from './judge-head.ts';
import type { Standing } from './publish.ts';

export interface Refreshed {
  readonly lines: readonly string[];
  readonly errors: readonly Failure[];
}

/**
 * Brings labels, reviewers and the governance status of each open pull request up to date, and arranges its merge where
 * that is configured. A head without a status is new, or was left by a killed run, and is dressed first.
 */
export async function refreshStatuses(session: Session, standing: readonly Standing[]): Promise<Refreshed> {
  const lines: string[] = [];
  const errors: Failure[] = [];
  // A success may merge the change at once, and without the ledger its cooldown is unknown.
  const held = session.surveyed.facts.ledger_error !== null;
  for (const pull of held ? [] : [...standing, ...openRollbacks(session)]) {
    try {
      lines.push(...(await refreshStatus(session, pull)));
    } catch (error) {
      errors.push({
        service: pull.service,
        message: `status of #${pull.number} failed: ${(error as Error).message}`,
      });
    }
  }
  return { lines, errors };
}

function openRollbacks({ pulls, services, surveyed }: Session): Standing[] {
  const names = [...services.keys()].filter((name) => !surveyed.selected || surveyed.selected.has(name));
  const branches = new Map(names.map((name) => [rollbackBranch(name), name]));
  return pulls.flatMap((pull) => {
    const service = pull.state === 'open' && !isForeign(pull) ? branches.get(pull.head.branch) : undefined;
    return service === undefined ? [] : [{ ...pull, service }];
  });
}

/** One pull request of `refreshStatuses`; notes for people. */
export async function refreshStatus(session: Session, pull: Standing): Promise<string[]> {
  const { forge, services, surveyed, now } = session;
  const { proposals } = surveyed.config;
  const service = services.get(pull.service);
  if (!service || service.input.blueprint.paused) return [];
  const { approvers } = service.input.blueprint.governance;
  // A rollback rests on a verdict, which no later run has to come to again.
  const rollsBack = parseMarker(pull.body)?.reverts !== undefined;
  const held =
    service.decision.action === 'no_action' && !rollsBack ? service.input.history.lastDecision : null;
  const facts = {
    approvers,
    ...(await approversOf(session, pull, approvers)),
    unconfirmedSince: held?.since ?? null,
    validFor: proposals.validFor,
  };
  const desired = desiredStatus(pull, facts, now);
  if (sameStatus(pull.status, desired)) return [];
  const seen = session.pulls.find(({ number, head }) => number === pull.number && head.sha === pull.head.sha);
  const wanted =
    desired.state === 'success' && seen
      ? await judgeHead({ ...session.reviews, base: session.base, pulls: session.pulls }, seen)
      : desired;
  if (sameStatus(pull.status, wanted)) return [];
  const notes: string[] = [];
  if (pull.status === null) {
    const reviewers = wanted.state === 'pending' ? approvers.filter((name) => name !== CODE_OWNERS) : [];
    notes.push(
      ...(await forge.conversation.addMetadata(pull.number, {
        labels: [...pull.labels, ...proposals.labels],
        assignees: proposals.assignees,
        reviewers,
      })),
    );
  }
  await forge.statuses.setGovernance(pull.head.sha, pull.number, wanted);
  if (proposals.autoMerge && wanted.state === 'success') {
    const note = await forge.pullRequests.autoMerge(pull.number, session.base.branch);
    if (note !== undefined) notes.push(`auto-merge could not be arranged: ${note}`);
  }
  return notes.map((note) => `note    ${pull.service} #${pull.number}: ${note}`);
}

/** Nobody is asked for before the change needs approval and somebody has reviewed it. */
async function approversOf(
  { files, forge, teams }: Session,
  pull: Standing,
  approvers: readonly string[],
): Promise<ApproverFacts> {
  const marker = parseMarker(pull.body);
  const asked = marker?.tier === 'requires_approval' && pull.reviews.length > 0;
  return knownApprovers(
    files,
    asked ? approvers : approvers.filter((name) => name === CODE_OWNERS),
    marker ? [marker.file] : [],
    forge.conversation,
    teams,
  );
}

function sameStatus(a: GovernanceStatus | null, b: GovernanceStatus): boolean {
  return a?.state === b.state && a.description === b.description;
}
